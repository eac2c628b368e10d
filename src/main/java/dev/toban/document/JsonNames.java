package dev.toban.document;

import dev.toban.model.WindowsEnum;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How constants and record types are called in JSON. */
public final class JsonNames {

    private JsonNames() {}

    /** {@code FILE_SYSTEM_REDIRECTED} is FileSystemRedirected; an enumeration of Windows says its own name. */
    public static String of(Enum<?> constant) {
        return constant instanceof WindowsEnum named ? named.windowsName() : WindowsEnum.camel(constant.name());
    }

    /** The key of a record in a closed set: {@code MoveGroup} is moveGroup. */
    public static String of(Class<?> type) {
        String name = type.getSimpleName();
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    static List<String> constants(Object[] constants) {
        return Arrays.stream(constants).map(constant -> of((Enum<?>) constant)).toList();
    }

    /** True for a sealed interface whose members are records written inside it: such a value is {"name": {…}}. */
    static boolean isClosedSet(Class<?> type) {
        return type.isInterface() && type.isSealed() && members(type).stream().allMatch(JsonNames::isInside);
    }

    private static boolean isInside(Class<?> member) {
        return member.isRecord() && member.getDeclaringClass() != null;
    }

    /** The records of a sealed interface, those of its subsets included. */
    public static List<Class<?>> members(Class<?> set) {
        return Arrays.stream(set.getPermittedSubclasses())
                .flatMap(member -> member.isSealed() ? members(member).stream() : Stream.of(member))
                .toList();
    }

    /** True for a record that is a member of a closed set. */
    static boolean isMember(Class<?> type) {
        Class<?> owner = type.getDeclaringClass();
        return type.isRecord() && owner != null && owner.isAssignableFrom(type) && isClosedSet(owner);
    }
}
