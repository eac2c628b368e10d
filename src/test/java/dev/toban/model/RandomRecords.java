package dev.toban.model;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Fills records with seeded random values, absent ones included. */
public final class RandomRecords {

    private static final String LETTERS = "abcXYZ019 -_.\\/{}<>&\"'#クラスター役割é\uD83D\uDE00\u0000\n";

    private final Random random;
    private List<NodeName> nodes = List.of();

    public RandomRecords(long seed) {
        this.random = new Random(seed);
    }

    public Random random() {
        return random;
    }

    /** From now on every node that a record names is one of these. */
    public void nameOnly(List<NodeName> known) {
        nodes = List.copyOf(known);
    }

    public <R extends Record> R record(Class<R> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Arrays.stream(components).map(this::value).toArray();
        return made(type, types, values);
    }

    private static <R> R made(Class<R> type, Class<?>[] types, Object[] values) {
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName(), e);
        }
    }

    private @Nullable Object value(RecordComponent component) {
        AnnotatedType type = component.getAnnotatedType();
        boolean absent = type.isAnnotationPresent(Nullable.class) && random.nextInt(4) == 0;
        return absent ? null : value(component.getGenericType());
    }

    private Object value(Type type) {
        if (type instanceof ParameterizedType collection) {
            return collection(collection);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isEnum()) {
            return plain.getEnumConstants()[random.nextInt(plain.getEnumConstants().length)];
        }
        if (plain.isSealed()) {
            Class<?>[] kinds = plain.getPermittedSubclasses();
            return value(kinds[random.nextInt(kinds.length)]);
        }
        if (plain == NodeName.class && !nodes.isEmpty()) {
            return nodes.get(random.nextInt(nodes.size()));
        }
        if (Name.class.isAssignableFrom(plain)) {
            return made(plain, new Class<?>[] {String.class}, new Object[] {word()});
        }
        return plain.isRecord() ? record(plain.asSubclass(Record.class)) : scalar(plain);
    }

    private Object scalar(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "String" -> word();
            case "Integer", "int" -> random.nextInt();
            case "Long", "long" -> random.nextLong();
            case "Double", "double" -> random.nextDouble() * 100;
            case "Boolean", "boolean" -> random.nextBoolean();
            case "LocalTime" -> LocalTime.ofSecondOfDay(random.nextInt(86_400));
            case "Duration" -> Duration.ofMillis(random.nextLong(1L << 40));
            case "Instant" -> Instant.ofEpochSecond(random.nextLong(1L << 33), random.nextInt(1_000_000_000));
            default -> throw new IllegalArgumentException("no random " + type);
        };
    }

    private Object collection(ParameterizedType type) {
        List<Object> values = IntStream.range(0, random.nextInt(3))
                .mapToObj(_ -> value(type.getActualTypeArguments()[0]))
                .toList();
        return type.getRawType() == Set.class ? new LinkedHashSet<>(values) : values;
    }

    /** A text that is never blank. */
    public String word() {
        StringBuilder word = new StringBuilder("w");
        random.ints(random.nextInt(8), 0, LETTERS.codePointCount(0, LETTERS.length()))
                .map(at -> LETTERS.codePointAt(LETTERS.offsetByCodePoints(0, at)))
                .forEach(word::appendCodePoint);
        return word.toString();
    }
}
