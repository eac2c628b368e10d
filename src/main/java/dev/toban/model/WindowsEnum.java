package dev.toban.model;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * An enumeration of Windows: its number decides, because numbers are the same in every language. Every
 *     implementing enum
 * has a constant {@code UNKNOWN} for what could not be read or is newer than this program.
 */
public interface WindowsEnum {

    /** The number that cmdlets and the cluster API use. */
    long number();

    /** The constant's own name, as {@link Enum#name()} gives it. */
    String name();

    /** The name that Windows and documents use, for example {@code FileSystemRedirected}. */
    default String windowsName() {
        return camel(name());
    }

    /** The constant with this number, or {@code UNKNOWN}. */
    static <E extends Enum<E> & WindowsEnum> E byNumber(Class<E> type, long number) {
        for (E constant : type.getEnumConstants()) {
            if (constant.number() == number) {
                return constant;
            }
        }
        return Enum.valueOf(type, "UNKNOWN");
    }

    /** The flags whose bits are set in {@code bits}; a bit without a name adds {@code UNKNOWN}. */
    static <E extends Enum<E> & WindowsEnum> Set<E> flags(Class<E> type, long bits) {
        EnumSet<E> flags = EnumSet.noneOf(type);
        long rest = bits;
        for (E constant : type.getEnumConstants()) {
            if (constant.number() > 0 && (bits & constant.number()) != 0) {
                flags.add(constant);
                rest &= ~constant.number();
            }
        }
        if (rest != 0) {
            flags.add(Enum.valueOf(type, "UNKNOWN"));
        }
        return flags;
    }

    /** {@code DRAIN_IN_PROGRESS} as {@code DrainInProgress}. */
    static String camel(String constant) {
        StringBuilder name = new StringBuilder();
        for (String word : constant.split("_", -1)) {
            name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return name.toString();
    }
}
