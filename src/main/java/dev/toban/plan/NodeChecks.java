package dev.toban.plan;

import dev.toban.model.ClusterNode;
import dev.toban.model.GroupStatus;
import dev.toban.model.Inventory;
import dev.toban.model.NodeName;
import dev.toban.text.Message;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Checks that a node can be spared. */
final class NodeChecks {

    /** Above this share of its memory a host has little left for what was not planned. */
    private static final double CROWDED = 0.9;

    private final Draft draft;

    NodeChecks(Draft draft) {
        this.draft = draft;
    }

    /** What leaves the node was planned. */
    void away(NodeName node) {
        checkQuorum(node);
        tellFullest(others(node));
        checkArrivals(node);
    }

    /** What is on the node restarts elsewhere. */
    void stops(NodeName node) {
        checkQuorum(node);
        checkLanding(node, others(node));
        checkArrivals(node);
    }

    /**
     * While roles queue elsewhere for a move, nobody can say that none of them comes here: the cluster does not tell
     * where a queued role will go.
     */
    private void checkArrivals(NodeName leaving) {
        long queued = draft.inventory().groups().stream()
                .filter(role -> !leaving.equals(role.ownerNode()) && role.has(GroupStatus.QUEUED))
                .count();
        if (queued > 0) {
            draft.warning(
                    Message.of("plan.check.arrivals", queued),
                    Message.of("plan.check.arrivals.why", leaving.value()),
                    leaving.value());
        }
    }

    /** More than half of the current votes must stay. Source: domain/wsfc.md §12.3. */
    private void checkQuorum(NodeName leaving) {
        Votes votes = Votes.of(draft.inventory());
        int left = votes.without(leaving::equals);
        Message detail = Message.of("plan.check.quorum.why", left, votes.total());
        if (votes.total() == 0) {
            draft.warning(Message.of("plan.check.quorumUnknown"), Message.of("plan.check.quorumUnknown.why"));
        } else if (votes.isMajority(left)) {
            draft.passed(Message.of("plan.check.quorum", leaving.value()), detail, leaving.value());
        } else {
            draft.warning(Message.of("plan.check.quorumLost", leaving.value()), detail, leaving.value());
        }
    }

    /** Only nodes that take roles count. */
    private List<NodeName> others(NodeName leaving) {
        return draft.inventory().nodes().stream()
                .filter(ClusterNode::takesRoles)
                .map(ClusterNode::name)
                .filter(node -> !Objects.equals(node, leaving))
                .toList();
    }

    /** The roles of a node whose service stops land on the others, and nobody can say which of them where. */
    private void checkLanding(NodeName leaving, List<NodeName> others) {
        Inventory inventory = draft.inventory();
        long landing = inventory.groupsOn(leaving).stream()
                .flatMap(role -> inventory.virtualMachine(role.name()).stream())
                .mapToLong(Capacity::occupied)
                .sum();
        if (landing == 0) {
            tellFullest(others);
        } else if (others.isEmpty()) {
            draft.warning(
                    Message.of("plan.check.noRefuge"),
                    Message.of("plan.check.noRefuge.why", leaving.value()),
                    leaving.value());
        } else {
            tellLanding(leaving, others, landing);
        }
    }

    private void tellLanding(NodeName leaving, List<NodeName> others, long landing) {
        Capacity capacity = draft.capacity();
        if (others.stream().anyMatch(node -> capacity.size(node).isEmpty())) {
            return; // nobody can say what fits
        }
        long size = others.stream()
                .mapToLong(node -> capacity.size(node).orElse(0L))
                .sum();
        long used = others.stream().mapToLong(capacity::used).sum() + landing;
        long percent = Math.round(used * 100.0 / size);
        Message detail = Message.of("plan.check.memory.landing", leaving.value(), percent);
        if (used > CROWDED * size) {
            draft.warning(Message.of("plan.check.memoryShort", percent), detail, leaving.value());
        } else {
            draft.passed(Message.of("plan.check.memory"), detail, leaving.value());
        }
    }

    private void tellFullest(List<NodeName> others) {
        Optional<NodeName> fullest = others.stream()
                .filter(node -> draft.capacity().share(node).isPresent())
                .max(Comparator.comparingDouble(
                        node -> draft.capacity().share(node).orElse(0.0)));
        fullest.ifPresent(this::tellMemory);
    }

    private void tellMemory(NodeName node) {
        double share = draft.capacity().share(node).orElse(0.0);
        long percent = Math.round(share * 100);
        Message detail = Message.of("plan.check.memory.why", node.value(), percent);
        if (share > CROWDED) {
            draft.warning(Message.of("plan.check.memoryFull", node.value(), percent), detail, node.value());
        } else {
            draft.passed(Message.of("plan.check.memory"), detail, node.value());
        }
    }
}
