package dev.toban.ui.support;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/**
 * A column as data: its title, what a row shows in it, how rows are sorted and filtered by it.
 *
 * @param key stable: the filter, the remembered layout and the column's id use it
 * @param titleKey text key of the title, or the title itself when it is a name ("HV01")
 */
public record Column<T>(
        String key,
        String titleKey,
        Kind kind,
        Function<? super T, String> words,
        Function<? super T, Optional<StateWord>> state,
        ToDoubleFunction<? super T> number,
        Comparator<? super T> order,
        Supplier<Optional<CellDrawing<T>>> drawing,
        double width,
        boolean visible,
        boolean grows) {

    private static final double TEXT_WIDTH = 140;
    private static final double NUMBER_WIDTH = 92;
    private static final double STATE_WIDTH = 144;

    /** Words, sorted without regard to case; a Collator would be many times slower and order names otherwise. */
    public static <T> Column<T> text(String key, String titleKey, Function<? super T, String> words) {
        return new Column<>(
                key,
                titleKey,
                Kind.PLAIN,
                words,
                _ -> Optional.empty(),
                _ -> Double.NaN,
                Comparator.comparing(words, NaturalOrder.INSTANCE),
                Optional::empty,
                TEXT_WIDTH,
                true,
                false);
    }

    /** A number in its base unit (bytes, seconds, percent from 0 to 100) and its words; NaN is unknown. */
    public static <T> Column<T> number(
            String key, String titleKey, ToDoubleFunction<? super T> number, Function<? super T, String> words) {
        return new Column<>(
                key,
                titleKey,
                Kind.NUMBER,
                words,
                _ -> Optional.empty(),
                number,
                Comparator.comparingDouble(number),
                Optional::empty,
                NUMBER_WIDTH,
                true,
                false);
    }

    /** A state as shape and word, worst first when sorted. */
    public static <T> Column<T> state(String key, String titleKey, Function<? super T, StateWord> state) {
        return new Column<>(
                key,
                titleKey,
                Kind.STATE,
                row -> state.apply(row).word(),
                row -> Optional.of(state.apply(row)),
                _ -> Double.NaN,
                Comparator.comparing(state),
                Optional::empty,
                STATE_WIDTH,
                true,
                false);
    }

    /** Sorts by something other than the words, for example by a point in time. */
    public <V extends Comparable<? super V>> Column<T> orderedBy(Function<? super T, V> value) {
        return ordered(Comparator.comparing(value));
    }

    public Column<T> ordered(Comparator<? super T> otherOrder) {
        return new Column<>(key, titleKey, kind, words, state, number, otherOrder, drawing, width, visible, grows);
    }

    public Column<T> width(double otherWidth) {
        return new Column<>(key, titleKey, kind, words, state, number, order, drawing, otherWidth, visible, grows);
    }

    /** Hidden until a person chooses it. */
    public Column<T> hidden() {
        return new Column<>(key, titleKey, kind, words, state, number, order, drawing, width, false, grows);
    }

    /** Takes the room that the other columns leave; one column of a table. */
    public Column<T> growing() {
        return new Column<>(key, titleKey, kind, words, state, number, order, drawing, width, visible, true);
    }

    /** The name of the row. */
    public Column<T> strong() {
        return as(Kind.STRONG);
    }

    /** An address, a time or a switch name. */
    public Column<T> mono() {
        return as(Kind.MONO);
    }

    public Column<T> muted() {
        return as(Kind.MUTED);
    }

    /** Wraps where its column is too narrow, and so makes its row higher; grows as well. */
    public Column<T> sentence() {
        return as(Kind.SENTENCE).growing();
    }

    boolean isDrawn() {
        return drawing.get().isPresent();
    }

    /** Draws a node of its own; sorting, filter, copy and export still use number and words. */
    public Column<T> drawnBy(Supplier<? extends CellDrawing<T>> otherDrawing) {
        return new Column<>(
                key,
                titleKey,
                kind,
                words,
                state,
                number,
                order,
                () -> Optional.of(otherDrawing.get()),
                width,
                visible,
                grows);
    }

    /** A drawn cell is hatched while nobody knows what it would show. */
    public Column<T> unknownWhen(Predicate<? super T> unknown) {
        return new Column<>(
                key,
                titleKey,
                kind,
                words,
                row -> unknown.test(row) ? Optional.of(new StateWord(Look.UNKNOWN, "")) : Optional.empty(),
                number,
                order,
                drawing,
                width,
                visible,
                grows);
    }

    private Column<T> as(Kind otherKind) {
        return new Column<>(key, titleKey, otherKind, words, state, number, order, drawing, width, visible, grows);
    }

    /** How the cells of a column are set. */
    public enum Kind {
        PLAIN,
        STRONG,
        MONO,
        MUTED,
        NUMBER,
        STATE,
        SENTENCE;

        /** Its words may end in dots where there is no room: they explain, and are no fact that is looked for. */
        boolean mayBeCut() {
            return this == MUTED || this == SENTENCE;
        }
    }
}
