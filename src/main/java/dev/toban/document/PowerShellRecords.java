package dev.toban.document;

import dev.toban.model.Facet;
import dev.toban.model.Name;
import dev.toban.model.WindowsEnum;
import dev.toban.text.Message;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Fills the model's records from a PowerShell document; what is not there is unknown. */
final class PowerShellRecords {

    /** Records whose numbers are amounts of bytes or codes, where 4294967295 is an amount and not "none". */
    private static final Set<String> AMOUNTS = Set.of(
            "FailoverPolicy",
            "VmMemory",
            "VolumeSpace",
            "VolumeInfo",
            "VolumeFileSystem",
            "VirtualMachineHost",
            "Uplink",
            "AdapterFeatures",
            "StorageSpacesDirectSettings",
            "ClusterNetworkInterface");

    private PowerShellRecords() {}

    static <R extends Record> R read(PowerShellNode node, Class<R> type) throws DocumentException {
        PowerShellNode object = node.object();
        RecordComponent[] components = type.getRecordComponents();
        @Nullable Object[] values = new @Nullable Object[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = component(object, components[i]);
        }
        return made(object, type, values);
    }

    private static @Nullable Object component(PowerShellNode object, RecordComponent component)
            throws DocumentException {
        if (Facet.class.isAssignableFrom(component.getType())) {
            return read(object, component.getType().asSubclass(Record.class));
        }
        Optional<PowerShellNode> found = object.findAny(PowerShellKeys.of(component));
        Optional<?> value = found.isPresent() ? value(found.get(), component) : Optional.empty();
        return value.isPresent() ? value.get() : absent(object, component);
    }

    private static @Nullable Object absent(PowerShellNode object, RecordComponent component) throws DocumentException {
        Class<?> type = component.getType();
        if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            return null;
        }
        if (type == List.class) {
            return List.of();
        }
        if (type == Set.class) {
            return Set.of();
        }
        if (type.isEnum()) {
            return unknown(type);
        }
        String key = PowerShellKeys.plain(component);
        throw object.place().at(key).refusal(Message.of("document.missing", key));
    }

    private static Object unknown(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((WindowsEnum) constant).name().equals("UNKNOWN"))
                .findFirst()
                .orElseThrow();
    }

    private static Optional<?> value(PowerShellNode node, RecordComponent component) throws DocumentException {
        if (component.getGenericType() instanceof ParameterizedType collection) {
            Class<?> element = (Class<?>) collection.getActualTypeArguments()[0];
            return Optional.of(component.getType() == Set.class ? flags(node, element) : elements(node, element));
        }
        boolean amounts = AMOUNTS.contains(component.getDeclaringRecord().getSimpleName());
        return single(node, component.getType(), amounts);
    }

    @SuppressWarnings({"unchecked", "rawtypes"
    }) // the sets of the model hold flags, and those are enumerations of Windows
    private static Object flags(PowerShellNode node, Class<?> element) throws DocumentException {
        return PowerShellValues.flags(node, (Class) element);
    }

    private static List<Object> elements(PowerShellNode node, Class<?> type) throws DocumentException {
        List<Object> elements = new ArrayList<>();
        for (PowerShellNode element : node.list()) {
            single(element, type, false).ifPresent(elements::add);
        }
        return elements;
    }

    private static Optional<?> single(PowerShellNode node, Class<?> type, boolean amount) throws DocumentException {
        if (type.isRecord()) {
            return Optional.of(read(node, type.asSubclass(Record.class)));
        }
        if (type.isEnum()) {
            return Optional.of(constant(node, type));
        }
        if (Name.class.isAssignableFrom(type)) {
            return name(node, type);
        }
        return plain(node, type, amount);
    }

    private static Optional<?> plain(PowerShellNode node, Class<?> type, boolean amount) throws DocumentException {
        return switch (type.getSimpleName()) {
            case "String" -> PowerShellValues.text(node);
            case "Integer" -> PowerShellValues.integer(node);
            case "Long" -> amount ? PowerShellValues.number(node) : PowerShellValues.count(node);
            case "Double" -> Optional.of(PowerShellValues.real(node));
            case "Boolean" -> Optional.of(PowerShellValues.flag(node));
            case "Instant" -> Optional.<Instant>of(PowerShellValues.instant(node));
            case "Duration" -> PowerShellValues.seconds(node).map(Duration.class::cast);
            default -> throw new IllegalStateException("no PowerShell form of " + type);
        };
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // every enumeration of the model is one of Windows
    private static Object constant(PowerShellNode node, Class<?> type) throws DocumentException {
        return PowerShellValues.constant(node, (Class) type);
    }

    private static Optional<?> name(PowerShellNode node, Class<?> type) throws DocumentException {
        Optional<String> text = PowerShellValues.text(node).filter(name -> !name.isBlank());
        return text.isPresent() ? Optional.of(made(node, type, new @Nullable Object[] {text.get()})) : text;
    }

    private static <T> T made(PowerShellNode node, Class<T> type, @Nullable Object[] values) throws DocumentException {
        try {
            Constructor<?> constructor = type.isRecord() ? canonical(type) : type.getConstructor(String.class);
            return type.cast(constructor.newInstance(values));
        } catch (InvocationTargetException e) {
            throw node.place().refusal(Message.of("document.invalid", String.valueOf(e.getCause())));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " cannot be made", e);
        }
    }

    private static Constructor<?> canonical(Class<?> type) throws NoSuchMethodException {
        return type.getDeclaredConstructor(Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new));
    }
}
