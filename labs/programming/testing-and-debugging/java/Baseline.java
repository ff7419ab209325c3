import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Late rate of each carrier in each hour, pulled towards the overall rate. */
final class Baseline {
    record Flight(String carrier, int hour, double arrivalDelay) {}

    private record Cell(String carrier, int hour) {}

    private static final double LATE_AFTER_MINUTES = 15;

    private final Map<Cell, Double> rates;
    private final double overall;

    private Baseline(Map<Cell, Double> rates, double overall) {
        this.rates = rates;
        this.overall = overall;
    }

    // region fit
    static Baseline fit(List<Flight> flights, double prior) {
        if (flights.isEmpty()) {
            throw new IllegalArgumentException("no flights to learn from");
        }
        double overall = (double) late(flights) / flights.size();
        Map<Cell, Double> rates = flights.stream()
            .collect(Collectors.groupingBy(
                flight -> new Cell(flight.carrier(), flight.hour()),
                Collectors.collectingAndThen(
                    Collectors.toList(),
                    group -> (late(group) + prior * overall)
                        / (group.size() + prior))));
        return new Baseline(rates, overall);
    }

    double lateProbability(String carrier, int hour) {
        return rates.getOrDefault(new Cell(carrier, hour), overall);
    }

    // endregion fit

    private static long late(List<Flight> flights) {
        return flights.stream()
            .filter(flight -> flight.arrivalDelay() > LATE_AFTER_MINUTES)
            .count();
    }
}
