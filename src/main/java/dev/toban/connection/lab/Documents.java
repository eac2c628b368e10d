package dev.toban.connection.lab;

import dev.toban.document.Key;
import dev.toban.model.WindowsEnum;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Faults and commands as they stand in a timeline: the record's name around its components. */
final class Documents {

    private Documents() {}

    static Map<String, Object> named(Record thing) {
        return Map.of(nameOf(thing.getClass()), components(thing));
    }

    /** The record's name in documents: moveGroup for MoveGroup. */
    static String nameOf(Class<?> type) {
        String name = type.getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private static Map<String, Object> components(Record thing) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (RecordComponent component : thing.getClass().getRecordComponents()) {
            Object value = plain(read(component, thing));
            if (value != null) {
                values.put(keyOf(component), value);
            }
        }
        return values;
    }

    private static String keyOf(RecordComponent component) {
        Key key = component.getAnnotation(Key.class);
        return key == null ? component.getName() : key.value();
    }

    private static @Nullable Object read(RecordComponent component, Record thing) {
        try {
            return component.getAccessor().invoke(thing);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Number number -> number;
            case Boolean flag -> flag;
            case WindowsEnum constant -> constant.windowsName();
            case Enum<?> constant -> WindowsEnum.camel(constant.name());
            case Collection<?> items -> items.stream().map(Documents::plain).toList();
            case Record nested -> components(nested);
            default -> value.toString();
        };
    }
}
