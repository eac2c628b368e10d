package dev.toban.model;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes records of which nothing is known: absent values and lists, {@code UNKNOWN} constants. A list that may be
 * absent tells "not read" from "read, and empty"; one that may not says nothing when it is empty.
 */
public final class Unknown {

    private static final ClassValue<Record> NOTHING_KNOWN = new ClassValue<>() {
        @Override
        protected Record computeValue(Class<?> type) {
            return build(type.asSubclass(Record.class));
        }
    };

    private Unknown() {}

    /**
     * A record of this type of which nothing is known.
     *
     * @throws IllegalArgumentException when the type has a component that cannot be unknown, such as an object's name
     */
    public static <R extends Record> R of(Class<R> type) {
        return type.cast(NOTHING_KNOWN.get(type));
    }

    /** What is known of a list: its members, or none while the list itself is unknown. */
    public static <T> List<T> orNone(@Nullable List<T> list) {
        return Optional.ofNullable(list).orElse(List.of());
    }

    static <T> @Nullable List<T> copyOf(@Nullable List<T> list) {
        return Optional.ofNullable(list).map(List::copyOf).orElse(null);
    }

    private static Record build(Class<? extends Record> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        @Nullable
        Object[] values = Arrays.stream(components).map(Unknown::value).toArray();
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (InstantiationException | IllegalAccessException | NoSuchMethodException e) {
            throw new IllegalArgumentException(type.getSimpleName() + " cannot be made", e);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(type.getSimpleName() + " refuses unknown values", e);
        }
    }

    private static @Nullable Object value(RecordComponent component) {
        Class<?> type = component.getType();
        if (isNullable(component.getAnnotatedType())) {
            return null;
        }
        if (type == List.class) {
            return List.of();
        }
        if (type == Set.class) {
            return Set.of();
        }
        if (type.isEnum()) {
            return constant(type);
        }
        if (type.isRecord()) {
            return NOTHING_KNOWN.get(type);
        }
        throw new IllegalArgumentException(component + " cannot be unknown");
    }

    private static Object constant(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals("UNKNOWN"))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(type.getSimpleName() + " has no UNKNOWN"));
    }

    private static boolean isNullable(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }
}
