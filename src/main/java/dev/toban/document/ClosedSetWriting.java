package dev.toban.document;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.ser.ValueSerializerModifier;

/** Writes a member of a closed set inside an object whose one key is the member's name. */
final class ClosedSetWriting extends ValueSerializerModifier {

    private static final long serialVersionUID = 1L;

    @Override
    public ValueSerializer<?> modifySerializer(
            SerializationConfig config, BeanDescription.Supplier description, ValueSerializer<?> serializer) {
        Class<?> type = description.getBeanClass();
        return JsonNames.isMember(type) ? new Member(serializer, JsonNames.of(type)) : serializer;
    }

    private static final class Member extends ValueSerializer<Object> {

        private final ValueSerializer<Object> components;
        private final String name;

        @SuppressWarnings("unchecked") // Jackson hands each serializer the type it was made for
        Member(ValueSerializer<?> components, String name) {
            this.components = (ValueSerializer<Object>) components;
            this.name = name;
        }

        @Override
        public void resolve(SerializationContext context) {
            components.resolve(context);
        }

        @Override
        public ValueSerializer<?> createContextual(SerializationContext context, @Nullable BeanProperty property) {
            return new Member(components.createContextual(context, property), name);
        }

        @Override
        public void serialize(Object value, JsonGenerator json, SerializationContext context) {
            json.writeStartObject();
            json.writeName(name);
            components.serialize(value, json, context);
            json.writeEndObject();
        }
    }
}
