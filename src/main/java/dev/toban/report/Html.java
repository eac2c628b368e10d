package dev.toban.report;

import dev.toban.text.Language;
import dev.toban.text.Message;
import dev.toban.text.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Writes HTML in which every text is escaped and every word stands in both languages. */
final class Html {

    private final StringBuilder out = new StringBuilder(1 << 16);
    private final Texts english = Texts.in(Language.ENGLISH);
    private final Texts japanese = Texts.in(Language.JAPANESE);

    /** Words without gaps, ready: a table of many thousand rows says the same few again and again. */
    private final Map<String, String> known = new HashMap<>();

    /** Markup that this package wrote itself. */
    Html raw(String markup) {
        out.append(markup);
        return this;
    }

    Html text(String text) {
        out.append(escaped(text));
        return this;
    }

    Html words(Message message) {
        return message.args().isEmpty()
                ? raw(known.computeIfAbsent(message.key(), _ -> both(message)))
                : raw(both(message));
    }

    Html words(String key, Object... args) {
        return words(Message.of(key, args));
    }

    Html words(Function<Texts, String> making) {
        return raw(both(making));
    }

    private String both(Message message) {
        return both(texts -> texts.of(message));
    }

    private String both(Function<Texts, String> making) {
        String first = making.apply(english);
        String second = making.apply(japanese);
        return first.equals(second)
                ? escaped(first)
                : "<span lang=\"en\">" + escaped(first) + "</span><span lang=\"ja\">" + escaped(second) + "</span>";
    }

    /** Mark and word, and what belongs to it below. */
    Html state(Shown shown) {
        raw("<span class=\"s ")
                .raw(shown.mark().style())
                .raw("\">")
                .words(shown.word())
                .raw("</span>");
        return details(shown.details());
    }

    Html details(List<Message> details) {
        if (!details.isEmpty()) {
            raw("<small>");
            for (int i = 0; i < details.size(); i++) {
                raw(i == 0 ? "" : ", ").words(details.get(i));
            }
            raw("</small>");
        }
        return this;
    }

    static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(point -> {
            switch (point) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(isAllowed(point) ? point : 0xFFFD);
            }
        });
        return safe.toString();
    }

    /** HTML has no way to write the other control characters, and no browser half of a pair. */
    private static boolean isAllowed(int point) {
        return point == '\n' || point == '\t' || (!Character.isISOControl(point) && !isHalf(point));
    }

    private static boolean isHalf(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
