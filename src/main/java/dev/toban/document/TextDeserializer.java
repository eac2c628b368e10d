package dev.toban.document;

import java.time.DateTimeException;
import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads a value that JSON writes as text; any other shape is refused. */
final class TextDeserializer<T> extends StdDeserializer<T> {

    private final Function<String, T> reading;

    TextDeserializer(Class<T> type, Function<String, T> reading) {
        super(type);
        this.reading = reading;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            throw Refusals.mismatch(parser, handledType());
        }
        String text = parser.getString();
        try {
            return reading.apply(text);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw Refusals.mismatch(parser, handledType());
        }
    }
}
