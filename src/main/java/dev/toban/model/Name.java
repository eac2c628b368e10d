package dev.toban.model;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A name that a cluster gave to one of its objects: kept as written, compared without regard to case. */
public abstract sealed class Name implements Comparable<Name>
        permits ClusterName,
                NodeName,
                GroupName,
                ResourceName,
                NetworkName,
                InterfaceName,
                SwitchName,
                VolumeName,
                VirtualMachineName,
                VirtualMachineId,
                AdapterId {

    private final String value;
    private final String folded;

    Name(String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(getClass().getSimpleName() + " is blank");
        }
        this.value = value;
        this.folded = value.toLowerCase(Locale.ROOT);
    }

    /** The name as the cluster writes it. */
    public final String value() {
        return value;
    }

    @Override
    public final int compareTo(Name other) {
        return folded.compareTo(other.folded);
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof Name name && name.getClass() == getClass() && name.folded.equals(folded);
    }

    @Override
    public final int hashCode() {
        return folded.hashCode();
    }

    @Override
    public final String toString() {
        return value;
    }
}
