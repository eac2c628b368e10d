package dev.toban.document;

import dev.toban.model.Name;
import dev.toban.text.Message;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Turns what Jackson says into a sentence with the place and the expectation. */
final class Refusals {

    private static final Pattern QUOTED = Pattern.compile("['\"]([^'\"]+)['\"]");
    private static final Pattern IN_PARENTHESES = Pattern.compile("value \\((?!token)([^)]{1,60})\\)");
    private static final int LONGEST_QUOTE = 60;

    private Refusals() {}

    /** The refusal of a value that is not of the expected kind. */
    static InvalidFormatException mismatch(JsonParser parser, Class<?> expected) {
        return InvalidFormatException.from(parser, "", found(parser), expected);
    }

    static DocumentException of(String source, JacksonException e) {
        if (e instanceof DatabindException) {
            return new DocumentException(source, pointer(e), problem(e));
        }
        if (e instanceof StreamConstraintsException && e.processor() instanceof JsonParser parser) {
            return new DocumentException(
                    source, parser.streamReadContext().pathAsPointer().toString(), syntax(e));
        }
        TokenStreamLocation at = e.getLocation();
        String place = at == null ? "" : at.getLineNr() + ":" + at.getColumnNr();
        return new DocumentException(source, place, syntax(e));
    }

    /** What is too large, with the place where it was found; without one, as Jackson says it. */
    static DocumentException of(String source, String pointer, StreamConstraintsException e) {
        return pointer.isEmpty() ? of(source, e) : new DocumentException(source, pointer, syntax(e));
    }

    private static Message syntax(JacksonException e) {
        if (e instanceof StreamConstraintsException) {
            boolean deep = e.getOriginalMessage().contains("nesting depth");
            return Message.of(deep ? "document.tooDeep" : "document.tooLarge");
        }
        if (e instanceof UnexpectedEndOfInputException
                || e.getOriginalMessage().startsWith("Unexpected end-of-input")) {
            return Message.of("document.truncated");
        }
        if (e.getOriginalMessage().startsWith("Duplicate")) {
            return Message.of("document.duplicateKey", quoted(e));
        }
        return Message.of("document.notJson", awaited(e.getOriginalMessage()));
    }

    /** What the parser waited for, in words. */
    private static Message awaited(String message) {
        String kind = message.contains("double-quote")
                ? "key"
                : message.contains("colon") ? "colon" : message.contains("comma") ? "comma" : "value";
        return Message.of("document.awaited." + kind);
    }

    private static Message problem(JacksonException e) {
        return switch (e) {
            case UnrecognizedPropertyException unknown ->
                Message.of("document.unknownKey", unknown.getPropertyName(), keys(unknown));
            case ValueInstantiationException invalid -> Message.of("document.invalid", reason(invalid));
            case InvalidFormatException wrong ->
                Message.of("document.wrong", expected(wrong.getTargetType()), shortened(wrong.getValue()));
            case MismatchedInputException missing
            when missing.getOriginalMessage().startsWith("Missing required") ->
                Message.of("document.missing", quoted(missing));
            case InvalidNullException missing ->
                Message.of("document.missing", missing.getPropertyName().getSimpleName());
            case MismatchedInputException empty
            when empty.getPath().isEmpty() && empty.getCurrentToken() == null -> Message.of("document.empty");
            case MismatchedInputException wrong ->
                Message.of("document.wrong", expected(wrong.getTargetType()), found(wrong));
            default -> Message.of("document.invalid", String.valueOf(e.getOriginalMessage()));
        };
    }

    private static String keys(UnrecognizedPropertyException e) {
        Collection<Object> known = e.getKnownPropertyIds();
        return known == null
                ? ""
                : String.join(", ", known.stream().map(Object::toString).toList());
    }

    private static String reason(ValueInstantiationException e) {
        Throwable cause = e.getCause();
        return cause == null ? String.valueOf(e.getOriginalMessage()) : String.valueOf(cause.getMessage());
    }

    private static String quoted(JacksonException e) {
        Matcher matcher = QUOTED.matcher(e.getOriginalMessage());
        return matcher.find() ? matcher.group(1) : "";
    }

    /** What stands there, while the parser is still on it. */
    private static String found(JsonParser parser) {
        JsonToken token = parser.currentToken();
        return token == null || token.isStructStart() ? structure(token) : parser.getString();
    }

    /** What stood there, as far as Jackson says. */
    private static String found(MismatchedInputException e) {
        Matcher value = IN_PARENTHESES.matcher(e.getOriginalMessage());
        return value.find() ? value.group(1) : structure(e.getCurrentToken());
    }

    private static String structure(@Nullable JsonToken token) {
        if (token == JsonToken.START_OBJECT) {
            return "{…}";
        }
        return token == JsonToken.START_ARRAY ? "[…]" : "?";
    }

    static String shortened(@Nullable Object value) {
        String text = String.valueOf(value);
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
    }

    /** What a value of this type looks like, in words. */
    static Message expected(@Nullable Class<?> type) {
        if (type == null) {
            return Message.of("document.expected.value");
        }
        if (type.isEnum()) {
            return oneOf(JsonNames.constants(type.getEnumConstants()));
        }
        if (JsonNames.isClosedSet(type)) {
            return oneOf(JsonNames.members(type).stream().map(JsonNames::of).toList());
        }
        return Message.of("document.expected." + kind(type));
    }

    private static Message oneOf(Collection<String> names) {
        return Message.of(
                "document.expected.oneOf",
                String.join(
                        ", ",
                        names.stream().filter(name -> !name.equals("Unknown")).toList()));
    }

    private static String kind(Class<?> type) {
        if (type == Integer.class || type == int.class || type == Long.class || type == long.class) {
            return "integer";
        }
        if (type == Double.class || type == double.class) {
            return "number";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "boolean";
        }
        if (type == String.class || Name.class.isAssignableFrom(type)) {
            return "text";
        }
        return type == Instant.class || type == LocalTime.class ? "instant" : container(type);
    }

    private static String container(Class<?> type) {
        if (type == Duration.class) {
            return "duration";
        }
        return Collection.class.isAssignableFrom(type) ? "list" : "object";
    }

    private static String pointer(JacksonException e) {
        StringBuilder pointer = new StringBuilder();
        for (JacksonException.Reference step : e.getPath()) {
            String name = step.getPropertyName();
            pointer.append('/').append(name == null ? String.valueOf(step.getIndex()) : escaped(name));
        }
        return pointer.toString();
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
