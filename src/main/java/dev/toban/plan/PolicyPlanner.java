package dev.toban.plan;

import dev.toban.command.ClusterCommand;
import dev.toban.command.Intent;
import dev.toban.model.AutoFailbackType;
import dev.toban.model.ClusterGroup;
import dev.toban.model.ClusterResource;
import dev.toban.model.FailoverPolicy;
import dev.toban.model.GroupName;
import dev.toban.model.GroupPriority;
import dev.toban.model.GroupType;
import dev.toban.model.MigrationType;
import dev.toban.model.NodeName;
import dev.toban.model.Unknown;
import dev.toban.model.VmState;
import dev.toban.text.Message;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Settings of roles: owners, priority, failover, failback, anti-affinity. Source: domain/wsfc.md §12.5. */
final class PolicyPlanner {

    /** Hours; the cluster refuses more. */
    private static final int LONGEST_PERIOD = 1193;

    private final Draft draft;
    private final SettingSteps steps;

    private PolicyPlanner(Draft draft) {
        this.draft = draft;
        this.steps = new SettingSteps(draft);
    }

    static void preferred(Draft draft, Intent.SetPreferredOwners intent) {
        draft.title("plan.preferredOwners.title", intent.role().value());
        PolicyPlanner planner = new PolicyPlanner(draft);
        if (planner.knows(intent.owners())) {
            planner.role(intent.role()).ifPresent(role -> planner.preferred(role, intent.owners()));
        }
    }

    private void preferred(ClusterGroup role, List<NodeName> owners) {
        owners.stream().filter(owner -> !canOwn(role, owner)).forEach(owner -> tellImpossible(role, owner));
        if (!owners.isEmpty()
                && role.failover().autoFailbackType() == AutoFailbackType.ALLOW
                && !owners.getFirst().equals(role.ownerNode())) {
            draft.warning(
                    Message.of(
                            "plan.preferredOwners.failback", owners.getFirst().value()),
                    Message.of("plan.preferredOwners.failback.why"),
                    role.name().value());
        }
        String name = role.name().value();
        steps.add(
                new ClusterCommand.SetPreferredOwners(role.name(), owners),
                owners.isEmpty()
                        ? Message.of("plan.step.noPreferredOwners", name)
                        : Message.of("plan.step.preferredOwners", name, names(owners)),
                Message.of("plan.step.preferredOwners.why"));
        draft.effect("plan.effect.preferredOwners");
    }

    private void tellImpossible(ClusterGroup role, NodeName owner) {
        draft.resolvable(
                CheckLevel.WARNING,
                Message.of("plan.preferredOwners.impossible", owner.value()),
                Message.of("plan.preferredOwners.impossible.why"),
                Optional.of(draft.resolve().alsoOn(role.name(), owner)),
                role.name().value(),
                owner.value());
    }

    private boolean canOwn(ClusterGroup role, NodeName node) {
        return draft.inventory().resourcesOf(role.name()).stream()
                .map(resource -> Unknown.orNone(resource.possibleOwners()))
                .allMatch(owners -> owners.isEmpty() || owners.contains(node));
    }

    static void possible(Draft draft, Intent.SetPossibleOwners intent) {
        draft.title("plan.possibleOwners.title", intent.role().value());
        PolicyPlanner planner = new PolicyPlanner(draft);
        if (planner.knows(intent.owners())) {
            planner.role(intent.role()).ifPresent(role -> planner.possible(role, intent.owners()));
        }
    }

    /** The node that has the role stays among them (ERROR_CLUSTER_OWNER_NOT_IN_PREFLIST). */
    private void possible(ClusterGroup role, List<NodeName> owners) {
        NodeName owner = role.ownerNode();
        String name = role.name().value();
        if (role.groupType() == GroupType.CLUSTER) {
            draft.blocker(
                    Message.of("plan.possibleOwners.core", name), Message.of("plan.possibleOwners.core.why"), name);
            return;
        }
        if (owner != null && !owners.contains(owner)) {
            draft.resolvable(
                    CheckLevel.BLOCKER,
                    Message.of("plan.possibleOwners.owner", owner.value()),
                    Message.of("plan.possibleOwners.owner.why", name),
                    owners.stream().findFirst().map(to -> moved(role, to)),
                    name,
                    owner.value());
            return;
        }
        if (owners.size() == 1) {
            draft.warning(
                    Message.of("plan.possibleOwners.one", owners.getFirst().value()),
                    Message.of("plan.possibleOwners.one.why", name),
                    name);
        } else {
            draft.passed(
                    Message.of("plan.possibleOwners.several", owners.size()),
                    Message.of("plan.possibleOwners.several.why"),
                    name);
        }
        for (ClusterResource resource : draft.inventory().resourcesOf(role.name())) {
            steps.add(
                    new ClusterCommand.SetPossibleOwners(resource.name(), owners),
                    Message.of("plan.step.possibleOwners", resource.name().value(), names(owners)),
                    Message.of("plan.step.possibleOwners.why"));
        }
        draft.effect("plan.effect.possibleOwners");
    }

    private Intent moved(ClusterGroup role, NodeName to) {
        List<GroupName> one = List.of(role.name());
        boolean live = draft.inventory()
                .virtualMachine(role.name())
                .filter(machine -> machine.state() == VmState.RUNNING)
                .isPresent();
        return live ? new Intent.Migrate(one, to, MigrationType.LIVE) : new Intent.MoveRole(one, to);
    }

    static void policy(Draft draft, Intent.SetRolePolicy intent) {
        PolicyPlanner planner = new PolicyPlanner(draft);
        draft.title("plan.policy.title", intent.roles().size());
        if (!planner.areInRange(intent)) {
            return;
        }
        planner.warn(intent);
        intent.roles().stream()
                .flatMap(role -> planner.role(role).stream())
                .forEach(role -> planner.steps.add(
                        command(role, intent),
                        Message.of("plan.step.policy", role.name().value()),
                        Message.of("plan.step.policy.why")));
        draft.effect("plan.effect.policy");
    }

    private static ClusterCommand command(ClusterGroup role, Intent.SetRolePolicy intent) {
        return new ClusterCommand.SetGroupPolicy(
                role.name(),
                intent.failoverThreshold(),
                intent.failoverPeriod(),
                intent.priority(),
                intent.autoFailback(),
                intent.antiAffinity());
    }

    private boolean areInRange(Intent.SetRolePolicy intent) {
        return Stream.of(
                        isInRange("FailoverThreshold", intent.failoverThreshold(), FailoverPolicy.DEFAULT_THRESHOLD),
                        isInRange("FailoverPeriod", intent.failoverPeriod(), LONGEST_PERIOD))
                .allMatch(Boolean::booleanValue);
    }

    private boolean isInRange(String property, @Nullable Number value, long most) {
        if (value == null || (value.longValue() >= 0 && value.longValue() <= most)) {
            return true;
        }
        draft.blocker(
                Message.of("plan.check.heartbeatOutside", property),
                Message.of("plan.check.heartbeatOutside.why", 0, most, value));
        return false;
    }

    private void warn(Intent.SetRolePolicy intent) {
        if (intent.priority() == GroupPriority.NO_AUTO_START) {
            draft.warning(Message.of("plan.policy.noAutoStart"), Message.of("plan.policy.noAutoStart.why"));
        }
        Long threshold = intent.failoverThreshold();
        if (threshold != null && threshold == 0) {
            draft.warning(Message.of("plan.policy.noFailover"), Message.of("plan.policy.noFailover.why"));
        }
        if (intent.autoFailback() == AutoFailbackType.ALLOW) {
            draft.warning(Message.of("plan.policy.failback"), Message.of("plan.policy.failback.why"));
        }
    }

    private boolean knows(List<NodeName> nodes) {
        return nodes.stream().allMatch(draft::knows);
    }

    private Optional<ClusterGroup> role(GroupName name) {
        Optional<ClusterGroup> role = draft.inventory().groups().find(name);
        if (role.isEmpty()) {
            draft.blocker(
                    Message.of("plan.check.noSuchRole", name.value()),
                    Message.of("plan.check.noSuchRole.why"),
                    name.value());
        }
        return role;
    }

    private static String names(List<NodeName> nodes) {
        return String.join(", ", nodes.stream().map(NodeName::value).toList());
    }
}
