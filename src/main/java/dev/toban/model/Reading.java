package dev.toban.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When and how well a part of an inventory was read.
 *
 * @param asOf the cluster's time of the last answer; absent when there was none
 * @param freshness whether that answer belongs to the last round
 * @param failure why the last round brought no answer; absent when it did
 */
public record Reading(
        @Nullable Instant asOf,
        Freshness freshness,
        @Nullable ReadFailure failure) {

    public static final Reading NEVER = new Reading(null, Freshness.UNKNOWN, null);

    public static Reading fresh(Instant asOf) {
        return new Reading(asOf, Freshness.FRESH, null);
    }

    /** This reading after a round that failed: stale when there was an answer before, unknown otherwise. */
    public Reading failed(ReadFailure why) {
        return new Reading(asOf, asOf == null ? Freshness.UNKNOWN : Freshness.STALE, why);
    }
}
