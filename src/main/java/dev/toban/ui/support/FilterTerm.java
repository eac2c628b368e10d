package dev.toban.ui.support;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One term of a filter: a word, or what a column must hold. */
record FilterTerm(Predicate<FilterFacts> test, boolean negated) {

    private static final Pattern COMPARISON = Pattern.compile("(<=|>=|<|>|=)?\\s*(-?\\d+(?:[.]\\d+)?)\\s*([a-z%]*)");

    static FilterTerm word(String word, boolean negated) {
        return new FilterTerm(row -> row.all().contains(word), negated);
    }

    /** A value that is still empty while a person types narrows nothing. */
    static FilterTerm about(FilterKey key, String values, boolean negated) {
        if (values.isEmpty()) {
            return new FilterTerm(_ -> true, false);
        }
        List<Predicate<FilterFacts>> alternatives = List.of(values.split(",")).stream()
                .filter(value -> !value.isEmpty())
                .map(value -> alternative(key, value))
                .toList();
        return new FilterTerm(row -> alternatives.stream().anyMatch(test -> test.test(row)), negated);
    }

    boolean matches(FilterFacts row) {
        return test.test(row) != negated;
    }

    private static Predicate<FilterFacts> alternative(FilterKey key, String value) {
        Matcher comparison = COMPARISON.matcher(value);
        if (key.isNumber() && comparison.matches()) {
            return compare(key, comparison);
        }
        if (value.startsWith("=")) {
            return row -> row.text(key.key()).equals(value.substring(1));
        }
        if (value.contains("*")) {
            Pattern glob = Pattern.compile("\\Q" + value.replace("*", "\\E.*\\Q") + "\\E");
            return row -> glob.matcher(row.text(key.key())).matches();
        }
        return row -> row.text(key.key()).contains(value);
    }

    private static Predicate<FilterFacts> compare(FilterKey column, Matcher comparison) {
        String key = column.key();
        String operator = comparison.group(1) == null ? "=" : comparison.group(1);
        double unit = comparison.group(3).isEmpty() ? column.unit() : unit(comparison.group(3));
        double bound = Double.parseDouble(comparison.group(2)) * unit;
        return switch (operator) {
            case "<" -> row -> row.number(key) < bound;
            case "<=" -> row -> row.number(key) <= bound;
            case ">" -> row -> row.number(key) > bound;
            case ">=" -> row -> row.number(key) >= bound;
            default -> row -> Math.abs(row.number(key) - bound) < 0.5 * unit;
        };
    }

    static double unit(String unit) {
        return switch (unit) {
            case "kb", "k" -> 0x1p10;
            case "mb", "m" -> 0x1p20;
            case "gb", "g" -> 0x1p30;
            case "tb", "t" -> 0x1p40;
            case "pb" -> 0x1p50;
            case "min" -> 60;
            case "h" -> 3600;
            case "d" -> 86_400;
            default -> 1;
        };
    }
}
