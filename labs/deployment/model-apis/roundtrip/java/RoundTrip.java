// Java's part of the round trip: one JSON object on stdout.
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

public class RoundTrip {
    static final ObjectMapper JSON = new ObjectMapper();

    interface Action {
        String run() throws Exception;
    }

    // region native
    static Map<String, Object> nativeValues() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("NaN", Double.NaN);
        values.put("0.1, 32 bits", 0.1f);
        values.put("0.1, 64 bits", 0.1);
        values.put("2^53 + 1", 9007199254740993L);
        values.put("decimal 1.10", new BigDecimal("1.10"));
        values.put("three bytes", new byte[] {1, 2, (byte) 255});
        values.put("point in time", Instant.parse("2013-07-04T21:45:00Z"));
        values.put("empty field", Collections.singletonMap("a", null));
        return values;
    }
    // endregion native

    static String attempt(Action action) {
        try {
            return action.run();
        } catch (Exception error) {
            String first = error.getMessage().split("\n")[0];
            return error.getClass().getSimpleName() + ": " + first;
        }
    }

    public static void main(String[] arguments) throws Exception {
        JsonNode cases = JSON.readTree(new File(arguments[0]));
        Map<String, Map<String, String>> results = new LinkedHashMap<>();
        Map<String, String> read = new LinkedHashMap<>();
        cases.get("read").properties().forEach(entry -> {
            String text = entry.getValue().textValue();
            read.put(entry.getKey(), attempt(() ->
                JSON.writeValueAsString(JSON.readValue(text, Object.class))));
        });
        results.put("read", read);
        Map<String, String> write = new LinkedHashMap<>();
        nativeValues().forEach((name, value) ->
            write.put(name, attempt(() -> JSON.writeValueAsString(value))));
        results.put("write", write);
        Map<String, String> times = new LinkedHashMap<>();
        cases.get("times").properties().forEach(entry -> {
            String text = entry.getValue().textValue();
            times.put(entry.getKey(), attempt(() ->
                OffsetDateTime.parse(text).toInstant().toString()));
        });
        results.put("times", times);
        System.out.println(JSON.writeValueAsString(results));
    }
}
