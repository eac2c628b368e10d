package dev.toban.model;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Immutable sets of flags that keep the order of their numbers, so that the same flags always print the same. */
final class Flags {

    private Flags() {}

    static <E extends Enum<E>> Set<E> copyOf(Set<E> flags) {
        return flags.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(flags));
    }
}
