package dev.toban.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A physical network adapter below an external virtual switch.
 *
 * @param adapter description of the adapter
 * @param adapterId its GUID
 * @param link whether it has a link
 * @param bitsPerSecond speed
 * @param since when the link state began; absent when nobody saw it
 */
public record Uplink(
        @Nullable String adapter,
        @Nullable String adapterId,
        LinkState link,
        @Nullable Long bitsPerSecond,
        @Nullable Instant since) {}
