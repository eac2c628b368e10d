package dev.toban.plan;

import dev.toban.model.NodeName;
import dev.toban.model.SwitchName;
import dev.toban.model.VirtualMachine;
import dev.toban.text.Message;

/** What a person can do about an obstacle, in words: what would make it possible. */
public final class Remedy {

    private final Placement placement;
    private final Capacity capacity;

    public Remedy(Placement placement, Capacity capacity) {
        this.placement = placement;
        this.capacity = capacity;
    }

    /** Words for one obstacle that keeps this machine off this node. */
    public Message of(VirtualMachine machine, NodeName node, Obstacle obstacle) {
        return switch (obstacle) {
            case NODE_NOT_UP -> Message.of("plan.remedy.start", node);
            case NODE_PAUSED -> Message.of("plan.remedy.resume", node);
            case NODE_ISOLATED -> Message.of("plan.remedy.connect", node);
            case NODE_QUARANTINED -> Message.of("plan.remedy.quarantine", node);
            case SWITCH_MISSING -> Message.of("plan.remedy.switch", switchName(machine, node, obstacle), node);
            case SWITCH_WITHOUT_LINK -> Message.of("plan.remedy.uplink", switchName(machine, node, obstacle), node);
            case NOT_POSSIBLE_OWNER -> Message.of("plan.remedy.owner", node);
            case NOT_ENOUGH_MEMORY -> Message.of("plan.remedy.memory", missing(machine, node), node);
            case VOLUME_UNAVAILABLE, VOLUME_REDIRECTED -> Message.of("plan.remedy.volume", node);
            case SWITCH_UNKNOWN, MEMORY_UNKNOWN -> Message.of("plan.remedy.read", node);
            case NOT_PREFERRED -> Message.of("plan.remedy.prefer", node);
            case ANTI_AFFINITY -> Message.of("plan.remedy.apart", node);
            case MIGRATIONS_AT_LIMIT -> Message.of("plan.remedy.wait", node);
        };
    }

    /** The switch whose absence or dead link is the obstacle. */
    private String switchName(VirtualMachine machine, NodeName node, Obstacle obstacle) {
        return placement
                .switchInTheWay(machine, node, obstacle)
                .map(SwitchName::value)
                .orElse("?");
    }

    /** Whole gigabytes, rounded up: what is freed must be enough. */
    private long missing(VirtualMachine machine, NodeName node) {
        long free = capacity.free(node).orElse(0L);
        return Math.max(1, Math.ceilDiv(Capacity.occupied(machine) - free, 1L << 30));
    }
}
