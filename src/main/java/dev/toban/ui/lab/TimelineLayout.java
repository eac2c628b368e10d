package dev.toban.ui.lab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Finds a place for every mark: those that would lie on each other become one, and words keep clear of words. */
final class TimelineLayout {

    /** Rows above the axis that faults with words share. */
    static final int LANES = 3;
    /** The row on the axis, where events have no words. */
    static final int ON_AXIS = LANES;

    /** Room for a shape and the gap to its words. */
    static final double SHAPE = 20;

    private static final double SAME_PLACE = 12;
    private static final double GAP = 10;

    private final TimelineScale scale;
    private final ToDoubleFunction<List<Mark>> words;
    private final double[] taken = new double[LANES];
    private final List<Spot> spots = new ArrayList<>();

    private TimelineLayout(TimelineScale scale, ToDoubleFunction<List<Mark>> words) {
        this.scale = scale;
        this.words = words;
        Arrays.fill(taken, Double.NEGATIVE_INFINITY);
    }

    /** Where the words of a spot stand. */
    enum Side {
        LEFT,
        RIGHT,
        NONE
    }

    /**
     * Marks at one place of the drawing.
     *
     * @param marks the first one speaks for the others
     */
    record Spot(double x, int lane, Side side, List<Mark> marks) {

        Spot {
            marks = List.copyOf(marks);
        }

        Mark first() {
            return marks.getFirst();
        }
    }

    /** Spots from left to right; {@code words} is how wide the words of marks at one place are. */
    static List<Spot> of(List<Mark> marks, TimelineScale scale, ToDoubleFunction<List<Mark>> words) {
        TimelineLayout layout = new TimelineLayout(scale, words);
        for (Mark.Kind kind : Mark.Kind.values()) {
            if (kind != Mark.Kind.EVENT) {
                layout.together(marks, kind).forEach(layout::place);
            }
        }
        layout.together(marks, Mark.Kind.EVENT).forEach(layout::onAxis);
        return layout.spots.stream().sorted(Comparator.comparingDouble(Spot::x)).toList();
    }

    private List<List<Mark>> together(List<Mark> marks, Mark.Kind kind) {
        List<List<Mark>> groups = new ArrayList<>();
        double begin = Double.NEGATIVE_INFINITY;
        for (Mark mark : marks) {
            if (mark.kind() == kind) {
                double x = scale.x(mark.at());
                if (x - begin >= SAME_PLACE) {
                    groups.add(new ArrayList<>());
                    begin = x;
                }
                groups.getLast().add(mark);
            }
        }
        return groups;
    }

    private double x(List<Mark> marks) {
        return scale.x(marks.getFirst().at());
    }

    /** The worst speaks for the others. */
    private void onAxis(List<Mark> marks) {
        List<Mark> worstFirst =
                marks.stream().sorted(Comparator.comparing(Mark::look)).toList();
        spots.add(new Spot(x(marks), ON_AXIS, Side.NONE, worstFirst));
    }

    private void place(List<Mark> marks) {
        double x = x(marks);
        double width = SHAPE + words.applyAsDouble(marks);
        Optional<Spot> spoken = x + width <= scale.width()
                ? in(marks, Side.RIGHT, x - SHAPE / 2, x + width)
                : in(marks, Side.LEFT, x - width, x + SHAPE / 2);
        spots.add(spoken.or(() -> in(marks, Side.NONE, x - SHAPE / 2, x + SHAPE / 2))
                .orElseGet(() -> new Spot(x, LANES - 1, Side.NONE, marks)));
    }

    private Optional<Spot> in(List<Mark> marks, Side side, double from, double to) {
        OptionalInt free = IntStream.range(0, LANES)
                .filter(lane -> from >= 0 && taken[lane] <= from)
                .findFirst();
        if (free.isEmpty()) {
            return Optional.empty();
        }
        taken[free.getAsInt()] = to + GAP;
        return Optional.of(new Spot(x(marks), free.getAsInt(), side, marks));
    }
}
