package dev.toban.ui.support;

import java.util.List;
import java.util.Map;

/** The arithmetic of widths that {@link ColumnFit} hands out. */
final class ColumnRoom {

    private ColumnRoom() {}

    /** JavaFX takes 80 for a column that nobody gave a width, and gives it one. */
    static double odd(double width) {
        double whole = Math.floor(width);
        return whole == 80 ? 81 : whole;
    }

    static double sum(Map<?, Double> widths) {
        return widths.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** In equal parts to all that may take. */
    static <C> void share(Map<C, Double> widths, List<C> takers, double room) {
        takers.forEach(taker -> widths.merge(taker, room / takers.size(), Double::sum));
    }
}
