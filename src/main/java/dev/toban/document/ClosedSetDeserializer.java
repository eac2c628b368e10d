package dev.toban.document;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads a member of a closed set: an object with one key, the member's name, and its components as the value. */
final class ClosedSetDeserializer extends StdDeserializer<Object> {

    private final Map<String, Class<?>> members;

    ClosedSetDeserializer(Class<?> set) {
        super(set);
        this.members = JsonNames.members(set).stream().collect(Collectors.toMap(JsonNames::of, Function.identity()));
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context) {
        if (!parser.hasToken(JsonToken.START_OBJECT)) {
            throw Refusals.mismatch(parser, handledType());
        }
        String name = parser.nextName();
        Class<?> member = name == null ? null : members.get(name);
        if (name == null || member == null) {
            throw Refusals.mismatch(parser, handledType());
        }
        parser.nextToken();
        Object value = member(parser, context, name, member);
        if (parser.nextToken() != JsonToken.END_OBJECT) {
            throw Refusals.mismatch(parser, handledType());
        }
        return value;
    }

    private Object member(JsonParser parser, DeserializationContext context, String name, Class<?> member) {
        try {
            return context.readValue(parser, member);
        } catch (JacksonException e) {
            throw e.prependPath(handledType(), name);
        }
    }
}
