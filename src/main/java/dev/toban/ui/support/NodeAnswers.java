package dev.toban.ui.support;

import dev.toban.model.ClusterNode;
import dev.toban.model.GroupName;
import dev.toban.model.GroupState;
import dev.toban.model.Inventory;
import dev.toban.model.NodeName;
import dev.toban.plan.Advantage;
import dev.toban.plan.Capacity;
import dev.toban.plan.Obstacle;
import dev.toban.plan.Placement;
import dev.toban.plan.Reasons;
import dev.toban.text.Message;
import dev.toban.text.Texts;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Which nodes could take a role, and why not; asked of one inventory. */
public final class NodeAnswers {

    private static final Set<Obstacle> UNKNOWNS = EnumSet.of(Obstacle.SWITCH_UNKNOWN, Obstacle.MEMORY_UNKNOWN);

    private final Inventory inventory;
    private final Placement placement;
    private final Capacity capacity;

    public NodeAnswers(Inventory inventory) {
        this.inventory = inventory;
        this.placement = new Placement(inventory);
        this.capacity = new Capacity(inventory);
    }

    /** All nodes in the order of their names. */
    public List<NodeName> nodes() {
        return inventory.nodes().stream()
                .map(ClusterNode::name)
                .sorted(Comparator.comparing(NodeName::value, NaturalOrder.INSTANCE))
                .toList();
    }

    /** Each node in the order of its name, and its answer. */
    public Map<NodeName, StateMessage> of(GroupName role) {
        Map<NodeName, StateMessage> answers =
                new TreeMap<>(Comparator.comparing(NodeName::value, NaturalOrder.INSTANCE));
        placement.assess(role, capacity).forEach(found -> answers.put(found.node(), of(role, found.reasons())));
        return answers;
    }

    private StateMessage of(GroupName role, Reasons found) {
        return found.has(Advantage.OWNER) && !runs(role)
                ? StateMessage.of(Look.RUNNING_HERE, Message.of("support.answer.owned"))
                : of(found);
    }

    /** What a node is for a role, with everything that stands against it. */
    public static StateMessage of(Reasons found) {
        if (found.has(Advantage.OWNER)) {
            return StateMessage.of(Look.RUNNING_HERE, Message.of("support.answer.here"));
        }
        Set<Obstacle> obstacles = found.obstacles();
        if (obstacles.isEmpty()) {
            return StateMessage.of(Look.POSSIBLE, Message.of("support.answer.can"));
        }
        Message reasons = reasons(obstacles);
        if (!found.isPossible()) {
            return StateMessage.of(Look.NOT_POSSIBLE, Message.of("support.answer.cannot"))
                    .detailed(reasons);
        }
        return obstacles.stream().anyMatch(UNKNOWNS::contains)
                ? StateMessage.of(Look.UNKNOWN, Message.of("support.unknown")).detailed(reasons)
                : StateMessage.of(Look.WARNING, Message.of("support.answer.canBut"))
                        .detailed(reasons);
    }

    /** Choices for one or many roles; for many, how many of them could go. */
    public List<NodePicker.Choice> choices(List<GroupName> roles) {
        List<Map<NodeName, StateMessage>> answers = roles.stream().map(this::of).toList();
        return nodes().stream().map(node -> choice(roles, node, answers)).toList();
    }

    private NodePicker.Choice choice(List<GroupName> roles, NodeName node, List<Map<NodeName, StateMessage>> all) {
        List<StateMessage> answers = all.stream()
                .flatMap(role -> Optional.ofNullable(role.get(node)).stream())
                .toList();
        long can = answers.stream()
                .filter(answer -> answer.look() != Look.NOT_POSSIBLE && answer.look() != Look.RUNNING_HERE)
                .count();
        StateMessage answer = answers.size() == 1 ? answers.getFirst() : together(answers, can);
        return new NodePicker.Choice(node, answer, memoryLeft(roles, node), can > 0);
    }

    private static StateMessage together(List<StateMessage> answers, long can) {
        Look look = can == answers.size() ? Look.POSSIBLE : can == 0 ? Look.NOT_POSSIBLE : Look.WARNING;
        StateMessage first = answers.stream()
                .filter(answer -> answer.look() == Look.NOT_POSSIBLE)
                .findFirst()
                .orElse(answers.getFirst());
        return StateMessage.of(look, Message.of("support.answer.some", can, answers.size()))
                .detailed(can == answers.size() ? Message.NONE : first.detail());
    }

    private Message memoryLeft(List<GroupName> roles, NodeName node) {
        long coming = roles.stream()
                .filter(role -> placement.owner(role).filter(node::equals).isEmpty())
                .mapToLong(this::needed)
                .sum();
        return capacity.free(node)
                .map(free -> Message.of("support.answer.gigabytes", (free - coming) >> 30))
                .orElse(Message.NONE);
    }

    private long needed(GroupName role) {
        return inventory.virtualMachine(role).map(Capacity::occupied).orElse(0L);
    }

    /** A role that failed or was stopped has an owner, but runs nowhere. */
    private boolean runs(GroupName role) {
        return inventory
                .groups()
                .find(role)
                .map(group -> group.state() != GroupState.FAILED && group.state() != GroupState.OFFLINE)
                .orElse(true);
    }

    /** Hard ones first. */
    private static Message reasons(Set<Obstacle> obstacles) {
        return obstacles.stream()
                .sorted(Comparator.comparing(Obstacle::isHard).reversed())
                .map(obstacle -> Message.of(Texts.key(obstacle)))
                .reduce((left, right) -> Message.of("support.list", left, right))
                .orElse(Message.NONE);
    }
}
