package dev.toban.document;

import dev.toban.model.GroupPriority;
import dev.toban.model.WindowsEnum;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads a constant by its name, without regard to case. */
final class ConstantDeserializer extends StdDeserializer<Object> {

    private final Map<String, Enum<?>> byName;
    private final @Nullable Enum<?> unknown;
    private final boolean strict;

    ConstantDeserializer(List<Enum<?>> constants, Class<?> type, boolean strict) {
        super(type);
        this.strict = strict;
        this.byName = constants.stream().collect(Collectors.toMap(ConstantDeserializer::folded, Function.identity()));
        this.unknown = WindowsEnum.class.isAssignableFrom(type) ? byName.get("unknown") : null;
    }

    private static String folded(Enum<?> constant) {
        return JsonNames.of(constant).toLowerCase(Locale.ROOT);
    }

    @Override
    public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) {
        if (parser.hasToken(JsonToken.VALUE_STRING)) {
            Enum<?> constant = byName.get(parser.getString().toLowerCase(Locale.ROOT));
            if (constant != null) {
                return constant;
            }
            if (!strict && unknown != null) {
                return unknown;
            }
        } else if (parser.hasToken(JsonToken.VALUE_NUMBER_INT) && handledType() == GroupPriority.class) {
            return WindowsEnum.byNumber(GroupPriority.class, parser.getLongValue()); // commands.md: .Priority = n
        }
        throw Refusals.mismatch(parser, handledType());
    }

    /** What a server did not say, or does not have, is unknown. */
    @Override
    public @Nullable Object getAbsentValue(DeserializationContext context) {
        return strict ? null : unknown;
    }

    @Override
    public @Nullable Object getNullValue(DeserializationContext context) {
        return strict ? null : unknown;
    }
}
