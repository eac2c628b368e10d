package dev.toban.ui.support;

import dev.toban.text.Language;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/** How wide words are in the fonts of a language; each is measured once. */
public final class WordWidths {

    /** More different words than a table shows at a time. */
    private static final int KEPT = 20_000;

    private static final Pattern FIGURE = Pattern.compile("[1-9]");

    private static final double BODY = 13;
    private static final double SMALL = 12;
    private static final double TINY = 11;

    private final FontChoice fonts;
    private final Text text = new Text();
    private final Map<Words, Double> known = new HashMap<>();

    private record Words(String words, String family, double size) {}

    public WordWidths(Language language) {
        fonts = FontChoice.of(language, Font.getFamilies());
    }

    public double body(String words) {
        return of(words, fonts.body(), BODY);
    }

    double strong(String words) {
        return of(words, fonts.strong(), BODY);
    }

    double mono(String words) {
        return of(words, fonts.mono(), SMALL);
    }

    public double title(String words) {
        return of(words, fonts.strong(), SMALL);
    }

    double secondLine(String words) {
        return of(words, fonts.body(), TINY);
    }

    private double of(String words, String family, double size) {
        if (words.isEmpty()) {
            return 0;
        }
        if (known.size() > KEPT) {
            known.clear();
        }
        // Many rows differ in their numbers alone, and no figure is noticeably wider than a zero.
        return known.computeIfAbsent(new Words(FIGURE.matcher(words).replaceAll("0"), family, size), this::measure);
    }

    /** Where a family has no weight of its own between the two, strong words are set in bold. */
    private double measure(Words words) {
        boolean bold = words.family().equals(fonts.strong()) && !fonts.hasStrongFamily();
        text.setFont(Font.font(words.family(), bold ? FontWeight.BOLD : FontWeight.NORMAL, words.size()));
        text.setText(words.words());
        return Math.ceil(text.getLayoutBounds().getWidth());
    }
}
