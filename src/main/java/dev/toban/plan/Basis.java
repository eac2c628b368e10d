package dev.toban.plan;

import dev.toban.command.ClusterCommand;
import dev.toban.command.Intent;
import dev.toban.document.Json;
import dev.toban.document.JsonNames;
import dev.toban.document.Sha256;
import dev.toban.model.ClusterGroup;
import dev.toban.model.ClusterNode;
import dev.toban.model.ClusterSharedVolume;
import dev.toban.model.GroupName;
import dev.toban.model.Inventory;
import dev.toban.model.NodeName;
import dev.toban.model.VirtualNetworkAdapter;
import dev.toban.model.VolumeName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a plan relies on, object by object, so that a plan that was written down can be held against the cluster of
 * today.
 *
 * @param facts by object, for example {@code role vm01}: what is so, in the cluster's own words
 */
public record Basis(SortedMap<String, String> facts) {

    /** So much of the hash is enough to tell two clusters apart, and short enough to be read aloud. */
    private static final int LENGTH = 32;

    public Basis {
        facts = new TreeMap<>(facts);
    }

    /** An object that is not as it was; an empty text where there is no such object. */
    public record Drift(String object, String before, String now) {}

    /** What the plan relies on, as the inventory shows it. */
    public static Basis of(Plan plan, Inventory inventory) {
        SortedMap<String, String> facts = new TreeMap<>();
        inventory.nodes().stream().forEach(node -> facts.put("node " + node.name(), node(node)));
        plan.steps().forEach(step -> expectation(step.expected(), inventory, facts));
        if (plan.intent() instanceof Intent.Drain drain) {
            facts.put("roles on " + drain.node(), roles(inventory, drain.node()));
        }
        return new Basis(facts);
    }

    /** What one step relies on. */
    public static Basis of(Step step, Inventory inventory) {
        SortedMap<String, String> facts = new TreeMap<>();
        expectation(step.expected(), inventory, facts);
        switch (step.expected()) {
            case Expectation.NodeIs(var node, var _) -> nodeFact(node, inventory, facts);
            case Expectation.NodeIsMember(var node) -> nodeFact(node, inventory, facts);
            case Expectation.NodeIsEmpty(var node) -> nodeFact(node, inventory, facts);
            default -> {} // the others name no node of their own
        }
        return new Basis(facts);
    }

    private static void nodeFact(NodeName name, Inventory inventory, Map<String, String> facts) {
        inventory.nodes().find(name).ifPresent(node -> facts.put("node " + name, node(node)));
    }

    private static void expectation(Expectation expected, Inventory inventory, Map<String, String> facts) {
        switch (expected) {
            case Expectation.RoleOn(var role, var _, var _) -> role(role, inventory, facts);
            case Expectation.RoleAway(var role, var _, var _) -> role(role, inventory, facts);
            case Expectation.RoleIs(var role, var _) -> role(role, inventory, facts);
            case Expectation.RoleRests(var role) -> role(role, inventory, facts);
            case Expectation.VolumeOwnedBy(var volume, var _) -> volume(volume, inventory, facts);
            case Expectation.VolumeRedirected(var volume, var _) -> volume(volume, inventory, facts);
            case Expectation.VolumeInMaintenance(var volume, var _) -> volume(volume, inventory, facts);
            case Expectation.AdapterProtected protection -> adapter(protection, inventory, facts);
            case Expectation.HeartbeatIs _ -> heartbeat(inventory, facts);
            case Expectation.SettingIs(var setting) -> setting(setting, inventory, facts);
            case Expectation.NodeIs _,
                    Expectation.NodeIsMember _,
                    Expectation.NodeIsEmpty _ -> {} // every node is among the facts
        }
    }

    private static void heartbeat(Inventory inventory, Map<String, String> facts) {
        HeartbeatSetting.of(inventory.cluster().heartbeat())
                .ifPresent(now -> Arrays.stream(HeartbeatSetting.values())
                        .forEach(setting -> setting.in(now)
                                .ifPresent(value -> facts.put("heartbeat " + setting.property(), text(value)))));
    }

    private static void setting(ClusterCommand setting, Inventory inventory, Map<String, String> facts) {
        CurrentSetting.of(setting, inventory)
                .ifPresent(now -> facts.put(CurrentSetting.object(setting), Json.STRICT.write(now)));
    }

    private static String node(ClusterNode node) {
        return words(Stream.concat(Stream.of(node.state()), node.statusInformation().stream()));
    }

    private static String roles(Inventory inventory, NodeName node) {
        return inventory.groupsOn(node).stream()
                .map(ClusterGroup::name)
                .map(GroupName::value)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static void role(GroupName role, Inventory inventory, Map<String, String> facts) {
        inventory
                .groups()
                .find(role)
                .ifPresent(group ->
                        facts.put("role " + role, words(Stream.of(text(group.ownerNode()), group.state()))));
    }

    private static void volume(VolumeName name, Inventory inventory, Map<String, String> facts) {
        inventory.sharedVolumes().find(name).ifPresent(volume -> facts.put("volume " + name, volume(volume)));
    }

    private static String volume(ClusterSharedVolume volume) {
        return words(Stream.of(
                text(volume.ownerNode()),
                "redirected " + volume.info().redirectedAccess(),
                "maintenance " + volume.info().maintenanceMode()));
    }

    private static void adapter(Expectation.AdapterProtected expected, Inventory inventory, Map<String, String> facts) {
        inventory.virtualMachines().find(expected.machine()).stream()
                .flatMap(machine -> machine.knownAdapters().stream()
                        .filter(adapter -> adapter.id().equals(expected.adapter()))
                        .map(adapter -> Map.entry(machine.name() + " / " + adapter.name(), adapter)))
                .forEach(entry -> facts.put("adapter " + entry.getKey(), protection(entry.getValue())));
    }

    private static String protection(VirtualNetworkAdapter adapter) {
        return "protected " + adapter.clusterMonitored();
    }

    private static String text(@Nullable Object value) {
        return value instanceof Enum<?> constant ? JsonNames.of(constant) : Objects.toString(value, "");
    }

    private static String words(Stream<?> values) {
        return values.map(Basis::text).filter(word -> !word.isEmpty()).collect(Collectors.joining(" "));
    }

    /** The facts as a person reads them. */
    public String words() {
        return facts.entrySet().stream()
                .map(fact -> fact.getKey() + ": " + fact.getValue())
                .collect(Collectors.joining("; "));
    }

    /** The facts as one short text. */
    public String hash() {
        String all = facts.entrySet().stream()
                .map(fact -> fact.getKey() + "=" + fact.getValue() + "\n")
                .collect(Collectors.joining());
        return Sha256.of(all).substring(0, LENGTH);
    }

    /** What is not any more as it was. */
    public List<Drift> driftTo(Basis now) {
        List<Drift> drift = new ArrayList<>();
        SortedMap<String, String> all = new TreeMap<>(facts);
        all.putAll(now.facts);
        for (String object : all.keySet()) {
            String before = facts.getOrDefault(object, "");
            String after = now.facts.getOrDefault(object, "");
            if (!before.equals(after)) {
                drift.add(new Drift(object, before, after));
            }
        }
        return drift;
    }
}
