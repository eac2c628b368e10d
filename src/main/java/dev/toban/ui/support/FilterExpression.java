package dev.toban.ui.support;

import dev.toban.text.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a person types to narrow a table: words that must all occur, {@code key:value} with lists (a,b), wildcards (*)
 * and comparisons (&lt;80), an exclamation mark for "not", quotes around blanks.
 */
public final class FilterExpression {

    private final List<FilterTerm> terms;
    private final Message problem;

    private FilterExpression(List<FilterTerm> terms, Message problem) {
        this.terms = List.copyOf(terms);
        this.problem = problem;
    }

    public static FilterExpression parse(String text, List<FilterKey> keys) {
        List<FilterTerm> terms = new ArrayList<>();
        Message problem = Message.NONE;
        for (String token : tokens(text)) {
            boolean negated = token.startsWith("!");
            String body = negated ? token.substring(1) : token;
            int colon = colon(body);
            Optional<FilterKey> key = colon > 0 ? find(body.substring(0, colon), keys) : Optional.empty();
            if (colon > 0 && key.isEmpty()) {
                problem = unknown(body.substring(0, colon), keys);
            } else if (colon > 0) {
                terms.add(FilterTerm.about(key.orElseThrow(), unquoted(body.substring(colon + 1)), negated));
            } else if (!unquoted(body).isEmpty()) {
                terms.add(FilterTerm.word(unquoted(body), negated));
            }
        }
        return new FilterExpression(terms, isOpen(text) ? Message.of("support.filter.openQuote") : problem);
    }

    /** A quote that nothing closes holds all words after it together. */
    static boolean isOpen(String text) {
        return text.chars().filter(c -> c == '"').count() % 2 != 0;
    }

    /** What a person should know, for example that a column of this name does not exist; its term is left out. */
    public Message problem() {
        return problem;
    }

    public boolean isEmpty() {
        return terms.isEmpty();
    }

    boolean matches(FilterFacts row) {
        for (FilterTerm term : terms) {
            if (!term.matches(row)) {
                return false;
            }
        }
        return true;
    }

    /** The expression cut at blanks outside quotes; the quotes stay. */
    static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        StringBuilder token = new StringBuilder();
        boolean quoted = false;
        for (char c : text.replace('\u3000', ' ').toCharArray()) {
            quoted ^= c == '"';
            if (c == ' ' && !quoted) {
                take(token, tokens);
            } else {
                token.append(c);
            }
        }
        take(token, tokens);
        return tokens;
    }

    private static void take(StringBuilder token, List<String> tokens) {
        if (!token.isEmpty()) {
            tokens.add(token.toString());
            token.setLength(0);
        }
    }

    /** The colon between key and value; a quoted term is words, whatever colons it holds. */
    private static int colon(String body) {
        return body.startsWith("\"") ? -1 : body.replace('：', ':').indexOf(':');
    }

    private static Optional<FilterKey> find(String name, List<FilterKey> keys) {
        return keys.stream()
                .filter(key -> key.isNamed(name))
                .findFirst()
                .or(() -> keys.stream().filter(key -> key.isBegunBy(name)).findFirst());
    }

    private static Message unknown(String name, List<FilterKey> keys) {
        String known = keys.stream().map(FilterKey::shown).distinct().collect(Collectors.joining(", "));
        return Message.of("support.filter.unknownKey", name, known);
    }

    private static String unquoted(String text) {
        return text.replace("\"", "").toLowerCase(Locale.ROOT);
    }
}
