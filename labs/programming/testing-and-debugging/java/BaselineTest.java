import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

// region test
@DisplayName("The baseline")
class BaselineTest {
    private Baseline baseline;

    @BeforeEach
    void learn() {
        baseline = Baseline.fit(List.of(
            new Baseline.Flight("UA", 6, 0.0),
            new Baseline.Flight("UA", 6, 15.0),
            new Baseline.Flight("AA", 9, 16.0)), 2.0);
    }

    @ParameterizedTest
    @CsvFileSource(files = "cases.csv", numLinesToSkip = 1)
    void pullsARateTowardsTheWhole(String carrier, int hour, double rate) {
        assertEquals(rate, baseline.lateProbability(carrier, hour), 1e-9);
    }

    @Test
    void refusesNoFlights() {
        assertThrows(IllegalArgumentException.class,
            () -> Baseline.fit(List.of(), 2.0));
    }
}
// endregion test
