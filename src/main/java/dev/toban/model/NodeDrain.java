package dev.toban.model;

import org.jspecify.annotations.Nullable;

/**
 * Drain and failback of a node.
 *
 * @param drainStatus how far the drain is
 * @param drainTarget id of the node that takes the roles; absent when the cluster chooses
 * @param drainErrorCode Win32 code of a failed drain
 * @param failbackStatus how far the failback is
 */
public record NodeDrain(
        DrainStatus drainStatus,
        @Nullable Long drainTarget,
        @Nullable Long drainErrorCode,
        DrainStatus failbackStatus) implements Facet {}
