package dev.toban.document;

import dev.toban.model.Name;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** How the values of the model look in JSON. */
final class ValueModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    ValueModule(boolean strict) {
        super("toban-values-" + strict);
        setDeserializers(new ValueDeserializers(strict));
        addDeserializer(Duration.class, new TextDeserializer<>(Duration.class, Duration::parse));
        addDeserializer(Instant.class, new TextDeserializer<>(Instant.class, Instant::parse));
        addDeserializer(LocalTime.class, new TextDeserializer<>(LocalTime.class, LocalTime::parse));
        addSerializer(new AsText<>(Name.class, Name::value));
        addSerializer(new AsText<>(Duration.class, Duration::toString));
        addSerializer(new AsText<>(Instant.class, Instant::toString));
        addSerializer(new AsText<>(LocalTime.class, LocalTime::toString));
        addSerializer(new AsText<>(Enum.class, JsonNames::of));
        setSerializerModifier(new ClosedSetWriting());
    }

    private static final class AsText<T> extends StdSerializer<T> {

        private final Function<T, String> words;

        AsText(Class<T> type, Function<T, String> words) {
            super(type);
            this.words = words;
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializationContext context) {
            json.writeString(words.apply(value));
        }
    }
}
