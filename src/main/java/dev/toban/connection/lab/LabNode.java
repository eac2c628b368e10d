package dev.toban.connection.lab;

import dev.toban.lab.Scenario;
import dev.toban.model.DrainStatus;
import dev.toban.model.NodeName;
import dev.toban.model.NodeState;
import dev.toban.model.NodeStatus;
import dev.toban.model.SwitchName;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A host of the simulated cluster: what the cluster believes of it, and whether it really lives. */
final class LabNode extends Item {

    final NodeName name;
    final int id;
    final Scenario.Node spec;
    final long memory;
    final Map<SwitchName, LabSwitch> switches = new LinkedHashMap<>();
    final List<LabNic> nics = new ArrayList<>();
    final Set<LabGroup> groups = new LinkedHashSet<>();
    final Set<LabMachine> machines = new LinkedHashSet<>();
    final Set<Migration> migrations = new LinkedHashSet<>();
    final Set<NodeStatus> flags = EnumSet.noneOf(NodeStatus.class);
    NodeState state = NodeState.UP;
    DrainStatus drain = DrainStatus.NOT_INITIATED;
    DrainStatus failback = DrainStatus.NOT_INITIATED;
    long since;
    boolean powered = true;
    boolean serviceRuns = true;
    /** True from power on until the cluster service starts. */
    boolean booting;
    /** True when the host ignores starts. */
    boolean staysDown;
    /** True while the host hangs. */
    boolean frozen;
    /** True while the node leaves in an orderly way; it takes no roles any more. */
    boolean leaving;
    /** True from a pause to the resume, whatever happens to the node in between. */
    boolean paused;
    /** True when its service halted by itself, and starts again as soon as it can join. */
    boolean rejoins;
    /** True after a forced start elsewhere, until it has joined: it must not form a cluster. */
    boolean needsPreventQuorum;
    /** True after a forced start that it could not hear, until its service stops: it goes on by itself. */
    boolean outvoted;
    /** True from when it was added to the cluster until it first joins: its vote does not count yet. */
    boolean isNew;
    /** Starts of its cluster service, to tell an old one's business from a new one's. */
    int starts;
    /** Crashes of its cluster service, as its service manager counts them. */
    int serviceCrashes;

    EventQueue.Event isolationEnd = EventQueue.Event.NONE;
    final Set<Silence> silences = new LinkedHashSet<>();
    /** True when the host lost its machines and has not joined since. */
    boolean machinesLost;

    int weight;
    int dynamicWeight;
    int maximumMigrations;
    /** Memory of machines that run here, of machines on their way here, and of those that wait for it. */
    long committed;

    long reserved;
    long planned;

    LabNode(Scenario.Node spec, int id, long memory) {
        this.name = spec.name();
        this.spec = spec;
        this.id = id;
        this.memory = memory;
        this.weight = spec.vote() == null ? 1 : spec.vote();
        this.dynamicWeight = weight;
        this.maximumMigrations = spec.maximumMigrations() == null ? 2 : spec.maximumMigrations();
    }

    /** True when the host lives and its cluster service answers, whatever the others believe. */
    boolean speaks() {
        return powered && serviceRuns;
    }

    /** True while it goes on by itself although another part of the cluster was forced to start. */
    boolean isOutvoted() {
        return outvoted && speaks();
    }

    /** True when not one of its interfaces has a link. */
    boolean hasNoLink() {
        return nics.stream().noneMatch(nic -> nic.linked);
    }

    /** True when it sends heartbeats on routes of a kind. */
    boolean beats(Route.RouteClass kind) {
        return speaks() && silences.stream().noneMatch(silence -> silence.kinds.contains(kind));
    }

    boolean isMute() {
        return !silences.isEmpty();
    }

    /** True when the host lives and can start its cluster service now. */
    boolean canStartService() {
        return powered && !frozen;
    }

    /** True when the cluster counts it as a member. */
    boolean isMember() {
        return state == NodeState.UP || state == NodeState.PAUSED;
    }

    boolean has(NodeStatus flag) {
        return flags.contains(flag);
    }

    long free() {
        return memory - committed - reserved;
    }
}
