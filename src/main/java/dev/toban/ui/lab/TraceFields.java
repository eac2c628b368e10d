package dev.toban.ui.lab;

import dev.toban.lab.TraceEntry;
import dev.toban.model.WindowsEnum;
import dev.toban.text.Message;
import java.util.List;
import java.util.stream.Stream;

/** The fields of a line by name; what is absent is empty. */
record TraceFields(TraceEntry entry) {

    String text(String key) {
        Object value = entry.fields().get(key);
        return value == null ? "" : value.toString();
    }

    List<String> list(String key) {
        return entry.fields().get(key) instanceof List<?> items
                ? items.stream().map(Object::toString).toList()
                : List.of();
    }

    <E extends Enum<E> & WindowsEnum> Object state(Class<E> type) {
        return word(type, text("state"));
    }

    /** The state with the flags beside it. */
    <E extends Enum<E> & WindowsEnum> Object flagged(Object state, Class<E> flags) {
        return list("flags").stream()
                .map(flag -> word(flags, flag))
                .reduce(state, (left, right) -> Message.of("lab.and", left, right));
    }

    /** The constant that Windows calls so; the name itself where none is. */
    private static <E extends Enum<E> & WindowsEnum> Object word(Class<E> type, String windowsName) {
        return Stream.of(type.getEnumConstants())
                .filter(constant -> constant.windowsName().equalsIgnoreCase(windowsName))
                .<Object>map(constant -> constant)
                .findFirst()
                .orElse(windowsName);
    }
}
