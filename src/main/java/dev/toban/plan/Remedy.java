package dev.toban.plan;

import dev.toban.model.NodeName;
import dev.toban.model.SwitchName;
import dev.toban.model.VirtualMachine;
import dev.toban.model.VirtualNetworkAdapter;
import dev.toban.text.Message;
import java.util.Optional;

/** What a person can do about an obstacle, in words. */
final class Remedy {

    private final Draft draft;

    Remedy(Draft draft) {
        this.draft = draft;
    }

    /** Words for one obstacle that keeps this machine off this node. */
    Message of(VirtualMachine machine, NodeName node, Obstacle obstacle) {
        return switch (obstacle) {
            case NODE_NOT_UP -> Message.of("plan.remedy.start", node);
            case NODE_PAUSED -> Message.of("plan.remedy.resume", node);
            case NODE_ISOLATED -> Message.of("plan.remedy.connect", node);
            case NODE_QUARANTINED -> Message.of("plan.remedy.quarantine", node);
            case SWITCH_MISSING -> Message.of("plan.remedy.switch", switchName(machine, node, obstacle), node);
            case SWITCH_WITHOUT_LINK -> Message.of("plan.remedy.uplink", switchName(machine, node, obstacle), node);
            case NOT_POSSIBLE_OWNER -> Message.of("plan.remedy.owner", node);
            case NOT_ENOUGH_MEMORY -> Message.of("plan.remedy.memory", missing(machine, node), node);
            case VOLUME_UNAVAILABLE -> Message.of("plan.remedy.volume", node);
            case SWITCH_UNKNOWN, MEMORY_UNKNOWN -> Message.of("plan.remedy.read", node);
            case VOLUME_REDIRECTED, ANTI_AFFINITY, NOT_PREFERRED -> Message.of("plan.remedy.none");
        };
    }

    /** The switch whose absence or dead link is the obstacle. */
    private String switchName(VirtualMachine machine, NodeName node, Obstacle obstacle) {
        return machine.knownAdapters().stream()
                .filter(adapter -> draft.placement().adapter(adapter, node) == obstacle)
                .map(VirtualNetworkAdapter::switchName)
                .flatMap(name -> Optional.ofNullable(name).stream())
                .map(SwitchName::value)
                .findFirst()
                .orElse("?");
    }

    /** Whole gigabytes, rounded up: what is freed must be enough. */
    private long missing(VirtualMachine machine, NodeName node) {
        long free = draft.capacity().free(node).orElse(0L);
        return Math.max(1, Math.ceilDiv(Capacity.occupied(machine) - free, 1L << 30));
    }
}
