package dev.toban.ui.support;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lower-case words of rows, made once per row: a filter over many thousand rows must keep up with typing. */
final class RowTexts<T> {

    private static final int SPARE = 4096;
    private static final Pattern BYTES = Pattern.compile("\\d ?([KMGTP]B)\\b");

    private final Map<String, Column<T>> columns = new HashMap<>();
    private final List<Column<T>> order;
    /** By identity: rows are immutable, and comparing records costs more than the words. */
    private final IdentityHashMap<T, FilterFacts> facts = new IdentityHashMap<>();

    RowTexts(List<Column<T>> columns) {
        this.order = columns;
        columns.forEach(column -> this.columns.put(column.key(), column));
    }

    /** The bytes of the unit that most rows show in this column; 1 where it shows no bytes. */
    double unit(Column<T> column, List<? extends T> rows) {
        Map<String, Integer> units = new HashMap<>();
        if (column.kind() == Column.Kind.NUMBER) {
            for (T row : rows.subList(0, Math.min(ColumnWords.ROWS, rows.size()))) {
                Matcher bytes = BYTES.matcher(column.words().apply(row));
                if (bytes.find()) {
                    units.merge(lower(bytes.group(1)), 1, Integer::sum);
                }
            }
        }
        return units.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(most -> FilterTerm.unit(most.getKey()))
                .orElse(1.0);
    }

    FilterFacts of(T row) {
        return facts.computeIfAbsent(row, Facts::new);
    }

    /** Forgets rows that left the table; called with its present size. */
    void trim(int size) {
        if (facts.size() > 2 * size + SPARE) {
            facts.clear();
        }
    }

    /** Forgets all, for example because the language changed. */
    void clear() {
        facts.clear();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static <T> String words(Column<T> column, T row) {
        String words = column.words().apply(row);
        Optional<StateWord> state = column.state().apply(row);
        return lower(state.map(word -> words + " " + word.detail()).orElse(words));
    }

    private final class Facts implements FilterFacts {

        private final T row;
        private final String all;

        Facts(T row) {
            this.row = row;
            StringBuilder line = new StringBuilder();
            // A line break between columns keeps a word from matching across two of them.
            order.forEach(column -> line.append(words(column, row)).append('\n'));
            this.all = line.toString();
        }

        @Override
        public String all() {
            return all;
        }

        @Override
        public String text(String key) {
            Column<T> column = columns.get(key);
            return column == null ? "" : words(column, row);
        }

        @Override
        public double number(String key) {
            Column<T> column = columns.get(key);
            return column == null ? Double.NaN : column.number().applyAsDouble(row);
        }
    }
}
