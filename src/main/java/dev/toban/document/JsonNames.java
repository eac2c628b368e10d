package dev.toban.document;

import dev.toban.model.WindowsEnum;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How constants and record types are called in JSON. */
final class JsonNames {

    private JsonNames() {}

    /** {@code FILE_SYSTEM_REDIRECTED} is FileSystemRedirected; an enumeration of Windows says its own name. */
    static String of(Enum<?> constant) {
        return constant instanceof WindowsEnum named ? named.windowsName() : WindowsEnum.camel(constant.name());
    }

    /** The key of a record in a closed set: {@code MoveGroup} is moveGroup. */
    static String of(Class<?> type) {
        String name = type.getSimpleName();
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    static List<String> of(Object[] constants) {
        return Arrays.stream(constants).map(constant -> of((Enum<?>) constant)).toList();
    }

    /** True for a sealed interface whose members are records written inside it: such a value is {"name": {…}}. */
    static boolean isClosedSet(Class<?> type) {
        return type.isInterface()
                && type.isSealed()
                && Arrays.stream(type.getPermittedSubclasses())
                        .allMatch(member -> member.isRecord() && type.equals(member.getDeclaringClass()));
    }

    /** The closed set that a record is a member of, or the record's type itself. */
    static Class<?> closedSetOf(Class<?> member) {
        Class<?> owner = member.getDeclaringClass();
        return owner != null && member.isRecord() && isClosedSet(owner) ? owner : member;
    }
}
