package dev.toban.connection.lab;

import dev.toban.command.VolumeOptimization;
import dev.toban.command.VolumeRepair;
import java.util.Optional;

/** Work on a volume that its coordinator does. */
final class VolumeJob {

    final LabVolume volume;
    final Kind kind;
    final CommandRun run;
    final long duration;
    int percent;
    /** True when the work itself turned redirected access on. */
    boolean redirected;

    private Optional<EventQueue.Event> next = Optional.empty();

    VolumeJob(LabVolume volume, Kind kind, CommandRun run, long duration) {
        this.volume = volume;
        this.kind = kind;
        this.run = run;
        this.duration = duration;
    }

    /** What is done. */
    enum Kind {
        DEFRAG("defrag"),
        RETRIM("retrim"),
        SLAB("slab"),
        TIER("tier"),
        SCAN("scan"),
        SPOT_FIX("spotfix"),
        OFFLINE_FIX("offlinefix");

        private final String traceName;

        Kind(String traceName) {
            this.traceName = traceName;
        }

        String traceName() {
            return traceName;
        }

        static Kind of(VolumeOptimization operation) {
            return switch (operation) {
                case DEFRAG -> DEFRAG;
                case RE_TRIM -> RETRIM;
                case SLAB_CONSOLIDATE -> SLAB;
                case TIER_OPTIMIZE -> TIER;
            };
        }

        static Kind of(VolumeRepair operation) {
            return switch (operation) {
                case SCAN -> SCAN;
                case SPOT_FIX -> SPOT_FIX;
                case OFFLINE_SCAN_AND_FIX -> OFFLINE_FIX;
            };
        }
    }

    void then(EventQueue.Event event) {
        next = Optional.of(event);
    }

    void cancelNext() {
        next.ifPresent(EventQueue.Event::cancel);
        next = Optional.empty();
    }
}
