package dev.toban.connection.lab;

import dev.toban.model.WindowsEnum;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The keys of a trace line in their order; what is absent is left out. */
final class Fields {

    private final Map<String, Object> values = new LinkedHashMap<>();

    static Fields of(String key, @Nullable Object value) {
        return new Fields().and(key, value);
    }

    Fields and(String key, @Nullable Object value) {
        Object plain = plain(value);
        if (plain != null) {
            values.put(key, plain);
        }
        return this;
    }

    Map<String, Object> values() {
        return values;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Number number -> number;
            case Boolean flag -> flag;
            case Map<?, ?> map -> map;
            case WindowsEnum constant -> constant.windowsName();
            case Collection<?> items -> items.stream().map(Fields::item).toList();
            default -> value.toString();
        };
    }

    private static Object item(Object value) {
        return value instanceof WindowsEnum constant ? constant.windowsName() : value.toString();
    }
}
