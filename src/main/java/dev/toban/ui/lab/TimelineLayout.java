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

    /** What words get while places are given out; what is free beside them afterwards is theirs, too. */
    static final double NARROW = 230;

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
     * @param room how wide its words may be
     * @param marks the first one speaks for the others
     */
    record Spot(double x, int lane, Side side, double room, List<Mark> marks) {

        Spot {
            marks = List.copyOf(marks);
        }

        private Spot(double x, int lane, Side side, List<Mark> marks) {
            this(x, lane, side, 0, marks);
        }

        private double left() {
            return x - SHAPE / 2 - (side == Side.LEFT ? SHAPE / 2 + room : 0);
        }

        private double right() {
            return x + SHAPE / 2 + (side == Side.RIGHT ? SHAPE / 2 + room : 0);
        }

        private Spot withRoom(double wide) {
            return new Spot(x, lane, side, wide, marks);
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
        layout.spots.sort(Comparator.comparingDouble(Spot::x));
        layout.spread();
        return List.copyOf(layout.spots);
    }

    /** Gives the words what is free beside them, from left to right. */
    private void spread() {
        for (int i = 0; i < spots.size(); i++) {
            Spot spot = spots.get(i);
            if (spot.side() != Side.NONE) {
                double free = spot.side() == Side.RIGHT ? freeAfter(i) : freeBefore(i);
                spots.set(i, spot.withRoom(Math.max(spot.room(), Math.min(free, words.applyAsDouble(spot.marks())))));
            }
        }
    }

    private double freeAfter(int place) {
        double x = spots.get(place).x();
        return spots.stream()
                        .skip(place + 1L)
                        .filter(other -> other.lane() == spots.get(place).lane())
                        .findFirst()
                        .map(next -> next.left() - GAP)
                        .orElse(scale.width())
                - x
                - SHAPE;
    }

    private double freeBefore(int place) {
        double x = spots.get(place).x();
        return x
                - SHAPE
                - spots.stream()
                        .limit(place)
                        .filter(other -> other.lane() == spots.get(place).lane())
                        .reduce((_, last) -> last)
                        .map(last -> last.right() + GAP)
                        .orElse(0.0);
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
        double whole = words.applyAsDouble(marks);
        double room = Math.min(NARROW, whole);
        // Near the end the words stand before their shape, where they have all the room that they need.
        Optional<Spot> spoken = x + SHAPE + whole <= scale.width()
                ? right(marks, room)
                : left(marks, whole)
                        .or(() -> x + SHAPE + room <= scale.width() ? right(marks, room) : left(marks, room));
        spots.add(spoken.or(() -> in(marks, Side.NONE, x - SHAPE / 2, x + SHAPE / 2))
                .orElseGet(() -> new Spot(x, LANES - 1, Side.NONE, marks)));
    }

    private Optional<Spot> right(List<Mark> marks, double room) {
        double x = x(marks);
        return in(marks, Side.RIGHT, x - SHAPE / 2, x + SHAPE + room).map(spot -> spot.withRoom(room));
    }

    private Optional<Spot> left(List<Mark> marks, double room) {
        double x = x(marks);
        return in(marks, Side.LEFT, x - SHAPE - room, x + SHAPE / 2).map(spot -> spot.withRoom(room));
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
