package dev.toban.connection.lab;

import dev.toban.connection.ClusterEvent;
import dev.toban.connection.EventBookmark;
import dev.toban.connection.EventLevel;
import dev.toban.connection.EventPage;
import dev.toban.lab.TraceEntry;
import dev.toban.lab.TraceKind;
import dev.toban.model.NodeStatus;
import dev.toban.model.VmState;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;

/** Keeps the trace and the event log of a run; a state is written only when it differs from the one written before. */
final class Tracer {

    static final String CLUSTERING = "Microsoft-Windows-FailoverClustering";
    static final String VMMS = "Microsoft-Windows-Hyper-V-VMMS";
    static final String WORKER = "Microsoft-Windows-Hyper-V-Worker";
    static final String HIGH_AVAILABILITY = "Microsoft-Windows-Hyper-V-High-Availability";
    private static final int PAGE = 1000;
    private static final Set<NodeStatus> DRAIN =
            EnumSet.of(NodeStatus.DRAIN_IN_PROGRESS, NodeStatus.DRAIN_COMPLETED, NodeStatus.DRAIN_FAILED);

    private final List<TraceEntry> lines = new ArrayList<>();
    private final List<ClusterEvent> events = new ArrayList<>();
    private final Map<Object, List<Object>> lastStates = new HashMap<>();
    private final Map<LabNode, List<Object>> stood = new HashMap<>();
    private final LongSupplier now;
    private final Instant start;

    Tracer(LongSupplier now, Instant start) {
        this.now = now;
        this.start = start;
    }

    List<TraceEntry> lines() {
        return lines;
    }

    void line(TraceKind kind, Fields fields) {
        Duration t = Duration.of(now.getAsLong(), ChronoUnit.MICROS);
        lines.add(new TraceEntry(t, kind, fields.values()));
    }

    /** Notes how things stand before the first cause, so that only changes are written. */
    void settled(ClusterState cluster) {
        cluster.nodes.values().forEach(node -> {
            remember(node, nodeState(node));
            stands(node);
        });
        cluster.groups.values().forEach(group -> {
            remember(group, groupState(group));
            group.addresses().forEach(address -> remember(address, List.of(address.state())));
        });
    }

    void node(LabNode node) {
        node.changed();
        if (remember(node, nodeState(node))) {
            if (stands(node)) {
                node.since = now.getAsLong();
            }
            Fields fields = Fields.of("node", node.name).and("state", node.state);
            line(TraceKind.NODE_STATE, fields.and("flags", node.flags));
        }
    }

    void group(LabGroup group, String cause) {
        group.changed();
        if (remember(group, groupState(group))) {
            Fields fields = Fields.of("role", group.name).and("node", group.owner().name);
            line(
                    TraceKind.ROLE_STATE,
                    fields.and("state", group.state).and("flags", flags(group)).and("cause", cause));
        }
        if (group.machine == null) {
            group.addresses().forEach(this::address);
        }
    }

    private void address(LabAddress address) {
        if (remember(address, List.of(address.state()))) {
            Fields fields = Fields.of("resource", address.name)
                    .and("address", address.used.address())
                    .and("state", address.state());
            line(TraceKind.ADDRESS_STATE, fields.and("reason", address.reason.orElse(null)));
        }
    }

    /** An address of a node came or went. */
    void nodeAddress(LabNic nic, String address, String state) {
        Fields fields = Fields.of("node", nic.node.name).and("network", nic.network.name);
        line(TraceKind.ADDRESS_STATE, fields.and("address", address).and("state", state));
    }

    void moved(LabGroup group, LabNode from, MoveCause cause) {
        Fields fields = Fields.of("role", group.name).and("from", from.name).and("to", group.owner().name);
        line(TraceKind.ROLE_MOVED, fields.and("cause", cause.traceName()));
        List<Object> now = groupState(group);
        List<Object> before = lastStates.getOrDefault(group, now);
        if (before.subList(1, before.size()).equals(now.subList(1, now.size()))) {
            remember(group, now); // only the owner is another; any other change is told by itself
        }
    }

    /** An event that a real cluster would log on this node. */
    void event(int id, EventLevel level, LabNode node, Object... properties) {
        event(CLUSTERING, id, level, node, properties);
    }

    void event(String provider, int id, EventLevel level, LabNode node, Object... properties) {
        List<String> texts = List.of(properties).stream().map(Object::toString).toList();
        Instant at = start.plus(now.getAsLong(), ChronoUnit.MICROS);
        events.add(new ClusterEvent(events.size() + 1L, at, id, provider, level, node.name, texts));
        Fields fields = Fields.of("id", id)
                .and("provider", provider)
                .and("level", String.valueOf(level.letter()))
                .and("node", node.name);
        line(TraceKind.EVENT, fields.and("properties", texts));
    }

    EventPage eventsSince(EventBookmark bookmark) {
        int from = Math.clamp(bookmark.recordId(), 0, events.size());
        int to = Math.min(events.size(), from + PAGE);
        return new EventPage(events.subList(from, to), new EventBookmark(to));
    }

    private boolean remember(Object object, List<Object> state) {
        return !state.equals(lastStates.put(object, state));
    }

    /** True when it stands otherwise than before; how far its drain has come is no other state. */
    private boolean stands(LabNode node) {
        Set<NodeStatus> flags = EnumSet.noneOf(NodeStatus.class);
        flags.addAll(node.flags);
        flags.removeAll(DRAIN);
        List<Object> now = List.of(node.state, flags);
        return !now.equals(stood.put(node, now));
    }

    private static List<Object> nodeState(LabNode node) {
        return List.of(node.state, List.copyOf(node.flags));
    }

    private static List<Object> groupState(LabGroup group) {
        return List.of(group.owner().name, group.state, flags(group));
    }

    /** A role whose machine waits for its disk is online to the cluster; the trace says so in a flag of its own. */
    private static List<Object> flags(LabGroup group) {
        List<Object> flags = new ArrayList<>(group.flags);
        LabMachine machine = group.machine;
        if (machine != null && machine.state() == VmState.PAUSED_CRITICAL) {
            flags.add(VmState.PAUSED_CRITICAL);
        }
        return flags;
    }
}
