package dev.toban.ui.lab;

import dev.toban.lab.Scenario;
import dev.toban.model.ClusterGroup;
import dev.toban.model.ClusterNetwork;
import dev.toban.model.ClusterNode;
import dev.toban.model.ClusterSharedVolume;
import dev.toban.model.GroupName;
import dev.toban.model.Inventory;
import dev.toban.model.NetworkName;
import dev.toban.model.NodeName;
import dev.toban.model.SwitchName;
import dev.toban.model.SwitchType;
import dev.toban.model.VirtualMachine;
import dev.toban.model.VirtualMachineName;
import dev.toban.model.VirtualSwitch;
import dev.toban.model.VolumeHealth;
import dev.toban.model.VolumeName;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** What was chosen for a fault, and what there is to choose from. */
final class FaultParts {

    private static final List<Duration> LENGTHS = List.of(
            Duration.ofSeconds(5),
            Duration.ofSeconds(15),
            Duration.ofSeconds(30),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1));
    private static final List<Integer> PERCENTS = List.of(5, 10, 25, 50, 75, 90, 100);
    private static final List<Integer> GIGABYTES = List.of(0, 1, 10, 50, 100, 500);
    private static final List<VolumeHealth> HEALTHS =
            List.of(VolumeHealth.SCAN_NEEDED, VolumeHealth.SPOT_FIX_NEEDED, VolumeHealth.FULL_REPAIR_NEEDED);

    private final Map<Part, Object> chosen = new EnumMap<>(Part.class);
    private final Inventory inventory;
    private final Scenario scenario;

    FaultParts(Inventory inventory, Scenario scenario) {
        this.inventory = inventory;
        this.scenario = scenario;
    }

    /** What a fault may ask for. */
    enum Part {
        NODE,
        OTHER_NODE,
        SWITCH,
        NETWORK,
        VOLUME,
        ROLE,
        MACHINE,
        ADDRESS,
        LASTS,
        PERCENT,
        FREE,
        HEALTH
    }

    void choose(Part part, Object value) {
        chosen.put(part, value);
    }

    /** What can be chosen; switches are those of the chosen node. */
    List<?> offered(Part part) {
        return switch (part) {
            case NODE, OTHER_NODE ->
                inventory.nodes().stream().map(ClusterNode::name).toList();
            case SWITCH -> switches();
            case NETWORK ->
                inventory.networks().stream().map(ClusterNetwork::name).toList();
            case VOLUME ->
                inventory.sharedVolumes().stream()
                        .map(ClusterSharedVolume::name)
                        .toList();
            case ROLE -> inventory.groups().stream().map(ClusterGroup::name).toList();
            case MACHINE ->
                inventory.virtualMachines().stream().map(VirtualMachine::name).toList();
            case ADDRESS -> addresses();
            case LASTS -> LENGTHS;
            case PERCENT -> PERCENTS;
            case FREE -> GIGABYTES;
            case HEALTH -> HEALTHS;
        };
    }

    private List<SwitchName> switches() {
        return chosen.get(Part.NODE) instanceof NodeName node
                ? inventory.switchesOf(node).stream()
                        .filter(found -> found.switchType() == SwitchType.EXTERNAL)
                        .map(VirtualSwitch::name)
                        .toList()
                : List.of();
    }

    private List<String> addresses() {
        Stream<String> written = scenario.roles().stream()
                .flatMap(role -> role.addresses().stream().map(Scenario.Address::address));
        Stream<String> now = inventory.resources().stream()
                .flatMap(resource -> resource.parameters().stream())
                .filter(parameter -> parameter.name().equals("Address"))
                .flatMap(parameter -> parameter.values().stream());
        return Stream.concat(written, now).distinct().toList();
    }

    boolean isComplete(List<Part> wanted) {
        return chosen.keySet().containsAll(wanted);
    }

    NodeName node() {
        return get(Part.NODE, NodeName.class);
    }

    NodeName other() {
        return get(Part.OTHER_NODE, NodeName.class);
    }

    /** The chosen node alone on one side, all others on the other. */
    List<List<NodeName>> apart() {
        List<NodeName> others = inventory.nodes().stream()
                .map(ClusterNode::name)
                .filter(name -> !name.equals(node()))
                .toList();
        return List.of(List.of(node()), others);
    }

    SwitchName switchName() {
        return get(Part.SWITCH, SwitchName.class);
    }

    NetworkName network() {
        return get(Part.NETWORK, NetworkName.class);
    }

    VolumeName volume() {
        return get(Part.VOLUME, VolumeName.class);
    }

    GroupName role() {
        return get(Part.ROLE, GroupName.class);
    }

    VirtualMachineName machine() {
        return get(Part.MACHINE, VirtualMachineName.class);
    }

    String address() {
        return get(Part.ADDRESS, String.class);
    }

    Duration lasts() {
        return get(Part.LASTS, Duration.class);
    }

    double percent() {
        return get(Part.PERCENT, Integer.class);
    }

    double free() {
        return get(Part.FREE, Integer.class);
    }

    VolumeHealth health() {
        return get(Part.HEALTH, VolumeHealth.class);
    }

    private <T> T get(Part part, Class<T> type) {
        return type.cast(Objects.requireNonNull(chosen.get(part), part::name));
    }
}
