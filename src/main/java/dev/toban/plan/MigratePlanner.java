package dev.toban.plan;

import dev.toban.command.ClusterCommand;
import dev.toban.command.Intent;
import dev.toban.model.ClusterGroup;
import dev.toban.model.GroupName;
import dev.toban.model.GroupState;
import dev.toban.model.GroupStatus;
import dev.toban.model.Inventory;
import dev.toban.model.MigrationType;
import dev.toban.model.NodeName;
import dev.toban.model.VirtualMachine;
import dev.toban.model.VmState;
import dev.toban.text.Message;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Moves virtual machines one by one, each to a node that can take it. */
final class MigratePlanner {

    /** Big machines first within a priority: the long ones then overlap with the many short ones. */
    static final Comparator<VirtualMachine> BY_MEMORY =
            Comparator.comparingLong(Capacity::occupied).reversed();

    /** Drawbacks that nobody has to weigh up: they pass, or were chosen for want of a preferred owner. */
    private static final Set<Obstacle> NOT_TOLD = EnumSet.of(Obstacle.NOT_PREFERRED, Obstacle.MIGRATIONS_AT_LIMIT);

    private final Draft draft;
    private final Set<NodeName> sources = new HashSet<>();
    private final Map<NodeName, Integer> leaving = new HashMap<>();
    /** How long the first machines of a node wait for others, not of this plan, that migrate or queue already. */
    private final Map<NodeName, Duration> waiting = new HashMap<>();
    /** Machines of a node that wait so long, less those that the plan has placed. */
    private final Map<NodeName, Integer> first = new HashMap<>();

    private int moved;

    MigratePlanner(Draft draft) {
        this.draft = draft;
    }

    /** Tells beforehand what will leave which node, because machines that travel together share the line. */
    void expect(Collection<ClusterGroup> roles) {
        roles.stream()
                .filter(role -> draft.inventory()
                        .virtualMachine(role.name())
                        .filter(machine -> machine.state() == VmState.RUNNING)
                        .isPresent())
                .flatMap(role -> Optional.ofNullable(role.ownerNode()).stream())
                .forEach(node -> leaving.merge(node, 1, Integer::sum));
        Set<GroupName> ours = roles.stream().map(ClusterGroup::name).collect(Collectors.toSet());
        leaving.keySet().forEach(node -> expectQueue(node, ours));
    }

    /** A node takes part in so many migrations at a time; whoever was there before goes first. */
    private void expectQueue(NodeName node, Set<GroupName> ours) {
        Inventory inventory = draft.inventory();
        List<VirtualMachine> ahead = inventory.groupsOn(node).stream()
                .filter(role -> !ours.contains(role.name()))
                .filter(role -> role.has(GroupStatus.QUEUED) || inventory.isMigrating(role.name()))
                .flatMap(role -> inventory.virtualMachine(role.name()).stream())
                .toList();
        int limit = Math.max(1, draft.estimate().limit(node));
        if (ahead.size() < limit) {
            return; // a slot is free
        }
        Duration whole = ahead.stream()
                .map(machine -> draft.estimate().live(machine, limit))
                .reduce(Duration.ZERO, Duration::plus)
                .dividedBy(limit);
        waiting.put(node, whole);
        first.put(node, limit);
        draft.warning(
                Message.of("plan.check.busy", node.value(), ahead.size()),
                Message.of("plan.check.busy.why", whole),
                node.value());
    }

    void plan(Intent.Migrate intent) {
        title(intent);
        NodeName to = intent.to();
        if (to != null && !draft.knows(to)) {
            return;
        }
        expect(intent.roles().stream()
                .distinct()
                .flatMap(role -> draft.inventory().groups().find(role).stream())
                .toList());
        for (GroupName role : new LinkedHashSet<>(intent.roles())) {
            move(role, to, intent.type());
        }
        if (moved > 0) {
            Message targets = Message.of("plan.check.targets.why", moved);
            draft.passed(Message.of("plan.check.targets", moved), targets);
        }
        int limit = sources.stream().mapToInt(draft.estimate()::limit).max().orElse(1);
        draft.concurrency(limit);
        effect(intent.type());
    }

    private void title(Intent.Migrate intent) {
        String names = intent.roles().size() == 1
                ? intent.roles().getFirst().value()
                : String.valueOf(intent.roles().size());
        String key = intent.roles().size() == 1 ? "plan.migrate.title.one" : "plan.migrate.title.many";
        draft.title(key, names, intent.type());
    }

    private void effect(MigrationType type) {
        String key = switch (type) {
            case LIVE -> "plan.effect.live";
            case QUICK -> "plan.effect.quick";
            default -> "plan.effect.restart";
        };
        if (moved > 0) {
            draft.effect(key, moved);
        }
    }

    private void move(GroupName role, @Nullable NodeName to, MigrationType type) {
        Optional<ClusterGroup> group = draft.inventory().groups().find(role);
        Optional<VirtualMachine> machine = draft.inventory().virtualMachine(role);
        if (group.isEmpty() || machine.isEmpty()) {
            draft.blocker(
                    Message.of("plan.check.noSuchMachine", role.value()),
                    Message.of("plan.check.noSuchMachine.why"),
                    role.value());
            return;
        }
        if (type == MigrationType.LIVE && machine.get().state() != VmState.RUNNING) {
            draft.resolvable(
                    CheckLevel.BLOCKER,
                    Message.of("plan.check.notRunning", role.value()),
                    Message.of("plan.check.notRunning.why", machine.get().state()),
                    Optional.of(new Intent.MoveRole(List.of(role), to)),
                    role.value());
            return;
        }
        NodeName from = group.get().ownerNode();
        Set<NodeName> avoided = to == null && from != null ? Set.of(from) : Set.of();
        Targets targets = new Targets(draft, avoided);
        Optional<NodeName> target = target(targets, machine.get(), group.get(), to);
        target.ifPresent(node -> add(machine.get(), group.get(), node, type));
    }

    /** The node that takes the machine; says what is in the way when none does. */
    Optional<NodeName> target(Targets targets, VirtualMachine machine, ClusterGroup group, @Nullable NodeName wanted) {
        String name = group.name().value();
        if (wanted != null && wanted.equals(group.ownerNode())) {
            draft.warning(
                    Message.of("plan.check.alreadyThere", name, wanted.value()),
                    Message.of("plan.check.alreadyThere.why"),
                    name);
            return Optional.empty();
        }
        Optional<Assessment> chosen = targets.choose(group.name(), wanted);
        if (chosen.isEmpty()) {
            List<Assessment> all = wanted == null
                    ? targets.candidates(group.name())
                    : List.of(targets.candidate(group.name(), wanted));
            draft.resolvable(
                    CheckLevel.BLOCKER,
                    Message.of("plan.check.noTarget", name),
                    reasons(machine, all),
                    draft.resolve().of(group.name(), all),
                    name);
            return Optional.empty();
        }
        warnOfDrawbacks(name, chosen.get());
        return chosen.map(Assessment::node);
    }

    private void warnOfDrawbacks(String name, Assessment chosen) {
        List<Obstacle> told = chosen.obstacles().stream()
                .filter(obstacle -> !NOT_TOLD.contains(obstacle))
                .toList();
        for (Obstacle obstacle : told) {
            draft.warning(
                    Message.of("plan.check.drawback", name, chosen.node().value()),
                    Message.of("plan.why", obstacle),
                    name);
        }
    }

    /** "HV01: no such switch (create it); HV02: …", a few nodes long. */
    Message reasons(VirtualMachine machine, List<Assessment> candidates) {
        Remedy remedy = new Remedy(draft.placement(), draft.capacity());
        Message sentence = Message.of("plan.check.noTarget.nobody");
        int told = 0;
        for (Assessment candidate : candidates) {
            Optional<Obstacle> first =
                    candidate.obstacles().stream().filter(Obstacle::isHard).findFirst();
            if (first.isPresent() && told < 4) {
                Message here = Message.of(
                        "plan.check.noTarget.node",
                        candidate.node().value(),
                        first.get(),
                        remedy.of(machine, candidate.node(), first.get()));
                sentence = told == 0 ? here : Message.of("plan.check.noTarget.and", sentence, here);
                told++;
            }
        }
        return candidates.size() > told && told > 0
                ? Message.of("plan.check.noTarget.more", sentence, candidates.size() - told)
                : sentence;
    }

    void add(VirtualMachine machine, ClusterGroup group, NodeName to, MigrationType type) {
        add(machine, group, to, type, new Expectation.RoleOn(group.name(), to, stateOf(machine, group)));
    }

    /** Live, and it matters only that the machine leaves: something else may move it first, to another node. */
    void addAway(VirtualMachine machine, ClusterGroup group, NodeName to) {
        NodeName from = group.ownerNode();
        Expectation expected = from == null
                ? new Expectation.RoleOn(group.name(), to, stateOf(machine, group))
                : new Expectation.RoleAway(group.name(), from, stateOf(machine, group));
        add(machine, group, to, MigrationType.LIVE, expected);
    }

    /** A role that has failed and whose machine does not run is not mended by moving it. */
    private static GroupState stateOf(VirtualMachine machine, ClusterGroup group) {
        return switch (group.state()) {
            case OFFLINE -> GroupState.OFFLINE;
            case FAILED -> machine.state() == VmState.RUNNING ? GroupState.ONLINE : GroupState.FAILED;
            default -> GroupState.ONLINE;
        };
    }

    private void add(
            VirtualMachine machine, ClusterGroup group, NodeName to, MigrationType type, Expectation expected) {
        NodeName from = group.ownerNode();
        boolean running = machine.state() == VmState.RUNNING;
        if (running
                && type == MigrationType.LIVE
                && from != null
                && !draft.estimate().isLinked(from, to)) {
            draft.blocker(
                    Message.of("plan.check.noLink", from.value(), to.value()),
                    Message.of("plan.check.noLink.why"),
                    group.name().value());
            return;
        }
        ClusterCommand back = from == null ? null : command(group.name(), from, type, running);
        Duration estimate = running
                ? draft.estimate().live(machine, from == null ? 1 : leaving.getOrDefault(from, 1))
                : draft.estimate().shortMove();
        Duration wait = running && from != null ? waitOf(from) : Duration.ZERO;
        draft.step(new Step(
                command(group.name(), to, type, running),
                Message.of("plan.step.move", group.name().value()),
                Message.of("plan.route", from == null ? "?" : from.value(), to.value()),
                Message.of("plan.step.move.why"),
                expected,
                estimate.plus(wait),
                back,
                true));
        draft.capacity().move(Capacity.occupied(machine), from, to);
        moved++;
        if (from != null) {
            sources.add(from);
        }
    }

    private Duration waitOf(NodeName from) {
        int left = first.merge(from, -1, Integer::sum);
        return left >= 0 ? waiting.getOrDefault(from, Duration.ZERO) : Duration.ZERO;
    }

    /** A machine that does not run has no memory to migrate: its role is simply moved. */
    private static ClusterCommand command(GroupName role, NodeName to, MigrationType type, boolean running) {
        return running ? new ClusterCommand.MoveVirtualMachine(role, to, type) : new ClusterCommand.MoveGroup(role, to);
    }
}
