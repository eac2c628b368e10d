package dev.toban.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A table of measured figures: what was measured, unit, minimum, median, 99th percentile, how often. */
final class Figures {

    private final List<String> lines = new ArrayList<>();

    Figures() {
        lines.add(line("what", "unit", List.of("min", "median", "p99", "n")));
    }

    void add(String what, String unit, List<Double> samples) {
        List<Double> sorted = samples.stream().sorted().toList();
        lines.add(line(
                what,
                unit,
                List.of(
                        number(sorted.getFirst()),
                        number(sorted.get(sorted.size() / 2)),
                        number(sorted.get((int) Math.ceil(sorted.size() * 0.99) - 1)),
                        String.valueOf(sorted.size()))));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String line(String what, String unit, List<String> cells) {
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-62s %-4s", what, unit));
        cells.forEach(cell -> line.append(String.format(Locale.ROOT, " %9s", cell)));
        return line.toString();
    }

    String table() {
        return String.join("\n", lines);
    }
}
