package dev.toban.ui.support;

import java.util.Comparator;

/** A state as it is shown: its look, its word and, where one helps, a short second line. */
public record StateWord(Look look, String word, String detail) implements Comparable<StateWord> {

    private static final Comparator<StateWord> WORST_FIRST = Comparator.comparing(StateWord::look)
            .thenComparing(StateWord::word, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(StateWord::detail)
            .thenComparing(StateWord::word);

    public StateWord(Look look, String word) {
        this(look, word, "");
    }

    @Override
    public int compareTo(StateWord other) {
        return WORST_FIRST.compare(this, other);
    }
}
