package dev.toban.model;

import org.jspecify.annotations.Nullable;

/**
 * When a role fails over and when it returns.
 *
 * @param failoverThreshold failovers allowed per period; {@link #DEFAULT_THRESHOLD} where Windows decides
 * @param failoverPeriod hours
 * @param autoFailbackType whether it returns by itself
 * @param failbackWindowStart hour of the day, absent for any
 * @param failbackWindowEnd hour of the day, absent for any
 */
public record FailoverPolicy(
        @Nullable Long failoverThreshold,
        @Nullable Integer failoverPeriod,
        AutoFailbackType autoFailbackType,
        @Nullable Integer failbackWindowStart,
        @Nullable Integer failbackWindowEnd)
        implements Facet {

    /** The number that stands for "the number of nodes less one". Source: domain/wsfc.md §12.5. */
    public static final long DEFAULT_THRESHOLD = 0xFFFF_FFFFL;

    public boolean hasDefaultThreshold() {
        return failoverThreshold != null && failoverThreshold == DEFAULT_THRESHOLD;
    }
}
