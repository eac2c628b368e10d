package dev.toban.plan;

import dev.toban.command.ClusterCommand;
import dev.toban.command.Intent;
import dev.toban.model.Inventory;
import dev.toban.model.NodeName;
import dev.toban.model.NodeState;
import dev.toban.model.Part;
import dev.toban.text.Message;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A plan in the making. */
final class Draft {

    /** The check that everything was read in the last round. */
    static final String FRESH = "plan.check.fresh";

    private final Inventory inventory;
    private final Intent intent;
    private Placement placement;
    private final Capacity capacity;
    private final MigrationEstimate estimate;
    private final List<Check> checks = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private final List<Message> effect = new ArrayList<>();
    private Message title = Message.NONE;
    private int concurrency = 1;

    Draft(Inventory inventory, Intent intent) {
        this.inventory = inventory;
        this.intent = intent;
        this.placement = new Placement(inventory);
        this.capacity = new Capacity(inventory);
        this.estimate = new MigrationEstimate(inventory);
    }

    Inventory inventory() {
        return inventory;
    }

    Placement placement() {
        return placement;
    }

    /** From here on the plan reckons that the pause of a node has ended. */
    void resumed(NodeName node) {
        placement = placement.afterResume(node);
    }

    Capacity capacity() {
        return capacity;
    }

    MigrationEstimate estimate() {
        return estimate;
    }

    void title(String key, Object... args) {
        title = Message.of(key, args);
    }

    void concurrency(int steps) {
        concurrency = Math.max(1, steps);
    }

    void blocker(Message what, Message why, String... objects) {
        checks.add(new Check(CheckLevel.BLOCKER, what, why, List.of(objects)));
    }

    void warning(Message what, Message why, String... objects) {
        checks.add(new Check(CheckLevel.WARNING, what, why, List.of(objects)));
    }

    /** What would take away the obstacles of a role. */
    Resolve resolve() {
        return new Resolve(inventory, placement);
    }

    /** A check that another plan would mend. */
    void resolvable(CheckLevel level, Message what, Message why, Optional<Intent> resolve, String... objects) {
        checks.add(new Check(level, what, why, List.of(objects), resolve.orElse(null)));
    }

    void passed(Message what, Message why, String... objects) {
        checks.add(new Check(CheckLevel.PASSED, what, why, List.of(objects)));
    }

    void step(Step step) {
        steps.add(step);
    }

    /** How many steps there are so far. */
    int size() {
        return steps.size();
    }

    void effect(String key, Object... args) {
        effect.add(Message.of(key, args));
    }

    /** A node that an intent names must exist. */
    boolean knows(NodeName node) {
        if (inventory.nodes().find(node).isPresent()) {
            return true;
        }
        blocker(
                Message.of("plan.check.noSuchNode", node.value()),
                Message.of("plan.check.noSuchNode.why"),
                node.value());
        return false;
    }

    /** Says once whether everything the plan relies on was read in the last round. */
    private void checkFreshness() {
        List<String> old = inventory.readings().entrySet().stream()
                .filter(entry -> entry.getValue().failure() != null)
                .map(entry -> nodeOf(entry.getKey()))
                .distinct()
                .toList();
        if (old.isEmpty()) {
            passed(Message.of(FRESH), Message.of("plan.check.fresh.why"));
        } else {
            String names = String.join(", ", old);
            warning(
                    Message.of("plan.check.stale", names),
                    Message.of("plan.check.stale.why"),
                    old.toArray(String[]::new));
        }
    }

    private static String nodeOf(Part part) {
        NodeName node = part.node();
        return node == null ? part.section().name() : node.value();
    }

    /** A cluster of which no node is a member takes no commands but those that start it. */
    private void checkCluster() {
        boolean starts = steps.stream()
                .map(Step::command)
                .allMatch(command -> command == null || command instanceof ClusterCommand.StartNode);
        boolean runs = inventory.nodes().isEmpty()
                || inventory.nodes().stream()
                        .anyMatch(node -> node.state() != NodeState.DOWN && node.state() != NodeState.JOINING);
        if (!starts && !runs) {
            blocker(Message.of("plan.check.noMember"), Message.of("plan.check.noMember.why"));
        }
    }

    Plan finish() {
        checkFreshness();
        checkCluster();
        checks.sort(Comparator.comparing(Check::level));
        return new Plan(intent, title, checks, steps, effect, concurrency);
    }
}
