package dev.toban.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.List;

/** Amounts of bytes as Windows shows them: powers of 1024, the words KB to PB, three figures. */
public final class Sizes {

    private static final List<String> UNITS = List.of("B", "KB", "MB", "GB", "TB", "PB", "EB");
    private static final int FIGURES = 3;

    private Sizes() {}

    public static String bytes(Texts texts, long bytes) {
        int unit = 0;
        double value = bytes;
        while (Math.abs(value) >= 1000 && unit < UNITS.size() - 1) {
            value /= 1024;
            unit++;
        }
        return number(texts, value, unit) + " " + UNITS.get(unit);
    }

    /** A share between 0 and 1 as "44 %". */
    public static String percent(Texts texts, double share) {
        return texts.of("amounts.percent", Math.round(share * 100));
    }

    private static String number(Texts texts, double value, int unit) {
        int whole = Long.toString((long) Math.abs(value)).length();
        int places = unit == 0 ? 0 : Math.max(0, FIGURES - whole);
        NumberFormat format = texts.numbers();
        format.setMaximumFractionDigits(places);
        // Rounded down as Windows does: a disk never seems larger than it is.
        return format.format(BigDecimal.valueOf(value).setScale(places, RoundingMode.DOWN));
    }
}
