package dev.toban.ui.roles;

import dev.toban.model.ClusterGroup;
import dev.toban.model.ClusterResource;
import dev.toban.model.GroupName;
import dev.toban.model.GroupType;
import dev.toban.model.Inventory;
import dev.toban.model.NodeName;
import dev.toban.model.ResourceState;
import dev.toban.model.Section;
import dev.toban.model.Unknown;
import dev.toban.model.VirtualMachine;
import dev.toban.model.VirtualNetworkAdapter;
import dev.toban.model.VmCheckpoint;
import dev.toban.model.VmHardDrive;
import dev.toban.text.Message;
import dev.toban.ui.support.Details;
import dev.toban.ui.support.Details.Fact;
import dev.toban.ui.support.Details.Group;
import dev.toban.ui.support.Look;
import dev.toban.ui.support.NodeAnswers;
import dev.toban.ui.support.ObservableTexts;
import dev.toban.ui.support.Phrases;
import dev.toban.ui.support.StateMessage;
import dev.toban.ui.support.StateWord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Says everything about one role or virtual machine. */
final class RoleDetails {

    private static final int FEW = 12;

    private final Phrases phrases;
    private final ObservableTexts texts;

    RoleDetails(Phrases phrases) {
        this.phrases = phrases;
        this.texts = phrases.texts();
    }

    Details of(RoleRow row, Inventory inventory) {
        return new Details(
                row.label(),
                row.isClustered() ? texts.of(row.type()) : texts.of("roles.notClustered"),
                row.age().over(row.state().in(texts), phrases),
                List.of(),
                List.of(
                        List.of(role(row), machine(row)),
                        List.of(reasons(row, inventory)),
                        List.of(resources(row, inventory)),
                        List.of(adapters(row), disks(row), checkpoints(row))),
                Optional.ofNullable(inventory.reading(Section.GROUPS).asOf()));
    }

    private Group role(RoleRow row) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(texts.of("roles.state"), row.age().over(row.state().in(texts), phrases)));
        facts.add(Fact.of(texts.of("roles.owner"), row.ownerName()));
        row.group().ifPresent(group -> addPolicy(facts, row, group));
        return new Group(texts.of("roles.details.role"), facts);
    }

    private void addPolicy(List<Fact> facts, RoleRow row, ClusterGroup group) {
        facts.add(Fact.of(
                texts.of("roles.priority"), row.priority().map(texts::of).orElse(Phrases.DASH)));
        facts.add(Fact.of(
                texts.of("roles.preferred"),
                row.preferredOwners()
                        .map(owners -> owners.isEmpty() ? texts.of("roles.anyNode") : owners)
                        .orElseGet(this::unknown)));
        facts.add(Fact.of(texts.of("roles.details.failover"), failover(row, group)));
        facts.add(Fact.of(
                texts.of("roles.details.failback"), texts.of(group.failover().autoFailbackType())));
        List<String> apart = Unknown.orNone(group.placement().antiAffinityClassNames());
        if (!apart.isEmpty()) {
            facts.add(Fact.of(texts.of("roles.details.antiAffinity"), String.join(", ", apart)));
        }
        group.statusInformation().forEach(flag -> facts.add(Fact.of(texts.of("roles.details.flag"), texts.of(flag))));
    }

    private String failover(RoleRow row, ClusterGroup group) {
        Optional<String> often = row.threshold().map(texts::of);
        Optional<Integer> hours = Optional.ofNullable(group.failover().failoverPeriod());
        return hours.map(period -> texts.of("roles.details.threshold", often.orElseGet(this::unknown), period))
                .or(() -> often)
                .orElseGet(this::unknown);
    }

    private String unknown() {
        return texts.of("support.unknown");
    }

    /** What a list that was not read is replaced with: the word for it, and not the sentence that nothing is there. */
    private <T> Group list(RoleRow row, String name, Function<VirtualMachine, @Nullable List<T>> part, Listed<T> said) {
        Optional<List<T>> known = row.machine().flatMap(machine -> Optional.ofNullable(part.apply(machine)));
        boolean isUnread = known.isEmpty() && row.machine().isPresent();
        return new Group(
                texts.of(name),
                known.orElse(List.of()).stream().map(said.fact()).toList(),
                texts.of(isUnread ? "roles.details.notRead" : said.none()));
    }

    /** How one of a list is said, and what is said when it has none. */
    private record Listed<T>(Function<T, Fact> fact, String none) {}

    private Group machine(RoleRow row) {
        return new Group(
                texts.of(GroupType.VIRTUAL_MACHINE),
                row.machine().map(this::machine).orElse(List.of()),
                texts.of("roles.details.noMachine"));
    }

    private List<Fact> machine(VirtualMachine machine) {
        Duration uptime = machine.load().uptime();
        return List.of(
                Fact.of(texts.of("roles.details.heartbeat"), texts.of(machine.heartbeat())),
                Fact.of(texts.of("roles.memory"), phrases.bytes(machine.memory().memoryAssigned())),
                Fact.of(
                        texts.of("roles.details.startup"),
                        phrases.bytes(machine.memory().memoryStartup())),
                Fact.of(
                        texts.of("roles.details.dynamic"),
                        phrases.yesNo(machine.memory().dynamicMemoryEnabled())),
                Fact.of(
                        texts.of("roles.details.processors"),
                        Phrases.text(machine.load().processorCount())),
                Fact.of(
                        texts.of("roles.details.uptime"),
                        uptime == null ? Phrases.DASH : texts.of("roles.details.duration", uptime)),
                Fact.of(
                        texts.of("roles.details.generation"),
                        Phrases.text(machine.identity().generation())),
                Fact.of(
                        texts.of("roles.details.version"),
                        Phrases.text(machine.identity().version())),
                Fact.of(
                        texts.of("roles.details.path"),
                        Phrases.text(machine.paths().path())));
    }

    /** Each node, and why it could not take the role. */
    private Group reasons(RoleRow row, Inventory inventory) {
        Optional<GroupName> role = row.role();
        if (role.isEmpty()) {
            return new Group("", List.of(), texts.of("roles.details.onlyHere"));
        }
        Map<StateWord, List<NodeName>> same = new TreeMap<>();
        List<Fact> facts = new ArrayList<>();
        new NodeAnswers(inventory).of(role.get()).forEach((node, found) -> {
            StateWord answer = found.in(texts);
            same.computeIfAbsent(answer, _ -> new ArrayList<>()).add(node);
            facts.add(Fact.of(node.value(), answer));
        });
        return new Group(texts.of("roles.details.where"), facts.size() <= FEW ? facts : grouped(same));
    }

    private List<Fact> grouped(Map<StateWord, List<NodeName>> same) {
        List<Fact> facts = new ArrayList<>();
        same.forEach((answer, nodes) -> {
            if (nodes.size() <= FEW) {
                nodes.forEach(node -> facts.add(Fact.of(node.value(), answer)));
            } else {
                facts.add(Fact.of(texts.of("roles.details.nodes", nodes.size()), answer));
            }
        });
        return facts;
    }

    private Group resources(RoleRow row, Inventory inventory) {
        List<Fact> facts = row.role().map(inventory::resourcesOf).orElse(List.of()).stream()
                .map(resource -> Fact.of(resource.name().value(), state(resource)))
                .toList();
        return new Group("", facts, texts.of("roles.details.noResources"));
    }

    private StateWord state(ClusterResource resource) {
        Look look = switch (resource.state()) {
            case ONLINE -> Look.OK;
            case OFFLINE -> Look.OFF;
            case FAILED -> Look.FAILED;
            case UNKNOWN -> Look.UNKNOWN;
            case INHERITED, INITIALIZING, PENDING, ONLINE_PENDING, OFFLINE_PENDING -> Look.RUNNING;
        };
        ResourceState state = resource.state();
        return new StateWord(look, texts.of(state), resource.resourceType());
    }

    private Group adapters(RoleRow row) {
        return list(
                row,
                "roles.details.adapters",
                VirtualMachine::adapters,
                new Listed<>(this::adapter, "roles.details.noAdapters"));
    }

    private Fact adapter(VirtualNetworkAdapter adapter) {
        StateMessage state = Optional.ofNullable(adapter.clusterMonitored())
                .map(kept -> kept
                        ? StateMessage.of(Look.OK, Message.of("roles.details.protected"))
                        : StateMessage.of(Look.OFF, Message.of("roles.details.notProtected")))
                .orElseGet(() -> StateMessage.of(Look.UNKNOWN, Message.of("support.unknown")));
        StateWord words = state.in(texts);
        return Fact.of(adapter.name(), new StateWord(words.look(), Phrases.text(adapter.switchName()), words.word()));
    }

    private Group disks(RoleRow row) {
        Function<VmHardDrive, Fact> said = drive -> Fact.of(
                drive.controllerType().windowsName() + " " + Phrases.text(drive.controllerNumber()) + ":"
                        + Phrases.text(drive.controllerLocation()),
                Phrases.text(drive.path()));
        return list(
                row, "roles.details.disks", VirtualMachine::hardDrives, new Listed<>(said, "roles.details.noDisks"));
    }

    private Group checkpoints(RoleRow row) {
        Function<VmCheckpoint, Fact> said =
                checkpoint -> Fact.of(checkpoint.name(), phrases.dated(checkpoint.creationTime()));
        return list(
                row,
                "roles.details.checkpoints",
                VirtualMachine::checkpoints,
                new Listed<>(said, "roles.details.noCheckpoints"));
    }
}
