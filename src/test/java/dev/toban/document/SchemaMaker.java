package dev.toban.document;

import dev.toban.model.Facet;
import dev.toban.model.GroupPriority;
import dev.toban.model.Name;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes the JSON Schema of a type from its records, so that schema and records cannot differ. */
class SchemaMaker {

    private static final JsonMapper MAPPER = new JsonMapper();

    final ObjectNode definitions = MAPPER.createObjectNode();
    private final boolean strict;

    /** A strict schema allows no other members. */
    SchemaMaker(boolean strict) {
        this.strict = strict;
    }

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** The whole schema: {@code root} with the definitions that it refers to. */
    String schema(String name, String title, ObjectNode root) {
        ObjectNode schema = object();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "urn:toban:schema:" + name);
        schema.put("title", title);
        schema.setAll(root);
        schema.set("$defs", definitions);
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(schema) + "\n";
    }

    ObjectNode reference(Class<?> type) {
        String name = type.getSimpleName();
        if (!definitions.has(name)) {
            definitions.set(name, object()); // a command may hold a command
            definitions.set(name, JsonNames.isClosedSet(type) ? closedSet(type) : record(type));
        }
        return object().put("$ref", "#/$defs/" + name);
    }

    private ObjectNode closedSet(Class<?> type) {
        ObjectNode set = object();
        var members = set.putArray("oneOf");
        for (Class<?> member : JsonNames.members(type)) {
            String name = JsonNames.of(member);
            ObjectNode object = object().put("type", "object").put("additionalProperties", false);
            object.putObject("properties").set(name, reference(member));
            object.putArray("required").add(name);
            members.add(object);
        }
        return set;
    }

    private ObjectNode record(Class<?> type) {
        ObjectNode schema = object().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        var required = object().putArray("required");
        for (RecordComponent component : flat(type)) {
            properties.set(key(component), of(component.getGenericType()));
            if (isRequired(component)) {
                required.add(key(component));
            }
        }
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
        return strict ? schema.put("additionalProperties", false) : schema;
    }

    /** The components of a record, those of its facets beside its own. */
    static List<RecordComponent> flat(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .flatMap(component -> Facet.class.isAssignableFrom(component.getType())
                        ? flat(component.getType()).stream()
                        : List.of(component).stream())
                .toList();
    }

    private static String key(RecordComponent component) {
        return Optional.ofNullable(component.getAnnotation(Key.class))
                .map(Key::value)
                .orElse(component.getName());
    }

    static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static boolean isRequired(RecordComponent component) {
        return !isNullable(component) && !Collection.class.isAssignableFrom(component.getType());
    }

    private ObjectNode of(Type type) {
        if (type instanceof ParameterizedType collection) {
            ObjectNode array = object().put("type", "array");
            array.set("items", of(collection.getActualTypeArguments()[0]));
            return array;
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isEnum()) {
            return constants(plain);
        }
        return plain.isRecord() || JsonNames.isClosedSet(plain) ? reference(plain) : scalar(plain);
    }

    private static ObjectNode constants(Class<?> type) {
        ObjectNode constants = object();
        var names = object().putArray("names");
        JsonNames.constants(type.getEnumConstants()).forEach(names::add);
        if (type != GroupPriority.class) {
            constants.set("enum", names);
            return constants;
        }
        var either = constants.putArray("oneOf");
        either.addObject().set("enum", names);
        either.addObject().put("type", "integer");
        return constants;
    }

    static ObjectNode scalar(Class<?> type) {
        if (Name.class.isAssignableFrom(type)) {
            return object().put("type", "string").put("pattern", "\\S");
        }
        if (type == Instant.class) {
            return object().put("type", "string").put("format", "date-time");
        }
        if (type == Duration.class) {
            return object().put("type", "string").put("pattern", "^-?P");
        }
        if (type == LocalTime.class) {
            return object().put("type", "string").put("pattern", "^\\d\\d:\\d\\d");
        }
        return object().put(
                        "type",
                        switch (type.getSimpleName()) {
                            case "String" -> "string";
                            case "Integer", "int", "Long", "long" -> "integer";
                            case "Double", "double" -> "number";
                            case "Boolean", "boolean" -> "boolean";
                            default -> throw new IllegalArgumentException("no schema of " + type);
                        });
    }
}
