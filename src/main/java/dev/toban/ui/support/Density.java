package dev.toban.ui.support;

/** How much a cell of a matrix says: the more nodes, the less. */
public enum Density {
    /** Shape, word and second line everywhere. */
    WORDS(144),
    /** Words only where something is wrong. */
    FAULTS(72),
    /** Shapes alone; the words are in the tooltip. */
    SHAPES(28);

    private static final int MANY = 6;
    private static final int VERY_MANY = 12;

    private final double width;

    Density(double width) {
        this.width = width;
    }

    public static Density of(int nodes) {
        return nodes < MANY ? WORDS : nodes < VERY_MANY ? FAULTS : SHAPES;
    }

    public double width() {
        return width;
    }

    boolean hasWords(Look look) {
        return this == WORDS || (this == FAULTS && look.compareTo(Look.UNKNOWN) <= 0);
    }
}
