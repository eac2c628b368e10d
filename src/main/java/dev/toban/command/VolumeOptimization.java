package dev.toban.command;

/** Ways to optimize a volume. */
public enum VolumeOptimization {
    DEFRAG,
    RE_TRIM,
    SLAB_CONSOLIDATE,
    TIER_OPTIMIZE
}
