package dev.toban.ui.support;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How wide the words of columns are: the widest of those that were measured, in the language of the moment. */
final class ColumnWords<T> {

    /** Rows that are measured at a time; longer words further down are cut until they are seen. */
    static final int ROWS = 120;

    private static final double PADDING = 19;
    private static final double SHAPE = 24;
    private static final double DRAWING = 56;
    private static final double SORT_ARROW = 18;
    /** Sentences would push all else away; they are cut, or grow. */
    private static final double WIDEST = 300;

    private final ObservableTexts texts;
    private final Map<String, Double> wanted = new HashMap<>();
    private final Map<String, Double> firstLines = new HashMap<>();
    private final Map<String, Double> names = new HashMap<>();
    private WordWidths widths;

    ColumnWords(ObservableTexts texts) {
        this.texts = texts;
        this.widths = new WordWidths(texts.language());
    }

    /** Other words, other fonts: nothing that was measured holds any longer. */
    void languageChanged() {
        widths = new WordWidths(texts.language());
        forget();
    }

    void forget() {
        wanted.clear();
        firstLines.clear();
        names.clear();
    }

    /** The widest words of the column so far; 0 before any were measured. */
    double of(Column<T> column) {
        return wanted.getOrDefault(column.key(), 0.0);
    }

    /** The name of a row may be longer than words usually get, and then takes room that is left. */
    double wholeName(Column<T> column) {
        return names.getOrDefault(column.key(), 0.0);
    }

    /** The same without second lines, which explain the first. */
    double firstLine(Column<T> column) {
        return firstLines.getOrDefault(column.key(), of(column));
    }

    double title(Column<T> column, boolean sorted) {
        return widths.title(Tables.title(column, texts)) + PADDING + (sorted ? SORT_ARROW : 0);
    }

    /** Measures rows of a column, whose title is {@code named} wide; true when words are wider than all before. */
    boolean measure(Column<T> column, List<? extends T> rows, double named, Density density) {
        double before = of(column);
        double now = Math.max(before, named);
        if (column.kind() != Column.Kind.SENTENCE) {
            for (T row : rows.subList(0, Math.min(ROWS, rows.size()))) {
                now = Math.max(now, words(column, row, density));
            }
        }
        wanted.put(column.key(), now);
        if (column.kind() == Column.Kind.STRONG && now >= WIDEST) {
            double longest = rows.stream()
                    .limit(ROWS)
                    .mapToDouble(row -> widths.strong(column.words().apply(row)) + PADDING)
                    .max()
                    .orElse(0);
            names.merge(column.key(), longest, Math::max);
        }
        if (column.kind() == Column.Kind.STATE) {
            double first = rows.stream()
                    .limit(ROWS)
                    .mapToDouble(row -> firstLine(column, row, density))
                    .max()
                    .orElse(0);
            firstLines.merge(column.key(), Math.max(first, named), Math::max);
        }
        return now > before;
    }

    private double words(Column<T> column, T row, Density density) {
        double wide = switch (column.kind()) {
            case STATE ->
                column.state()
                        .apply(row)
                        .map(state -> SHAPE + stateWords(state, density))
                        .orElse(0.0);
            case STRONG -> widths.strong(column.words().apply(row));
            case MONO -> widths.mono(column.words().apply(row));
            case NUMBER, PLAIN, MUTED, SENTENCE -> widths.body(column.words().apply(row));
        };
        boolean drawn = column.kind() != Column.Kind.STATE && column.isDrawn();
        return Math.min(WIDEST, wide + PADDING + (drawn ? DRAWING : 0));
    }

    private double firstLine(Column<T> column, T row, Density density) {
        return column.state()
                .apply(row)
                .filter(state -> density.hasWords(state.look()))
                .map(state -> Math.min(WIDEST, SHAPE + stateWord(state) + PADDING))
                .orElse(0.0);
    }

    /** A matrix of many nodes has words only where something is wrong; other tables always have words. */
    private double stateWords(StateWord state, Density density) {
        return !density.hasWords(state.look())
                ? 0
                : Math.max(stateWord(state), Math.min(widths.secondLine(state.detail()), WIDEST / 2));
    }

    /** What calls for a person is set in strong words. */
    private double stateWord(StateWord state) {
        return state.look().compareTo(Look.DRIFT) <= 0 ? widths.strong(state.word()) : widths.body(state.word());
    }
}
