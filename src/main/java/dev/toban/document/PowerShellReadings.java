package dev.toban.document;

import dev.toban.model.ClusterNode;
import dev.toban.model.Inventory;
import dev.toban.model.NodeName;
import dev.toban.model.Part;
import dev.toban.model.ReadFailure;
import dev.toban.model.Reading;
import dev.toban.model.Section;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What of a PowerShell document was read and what was not. A step is called after what it reads, {@code groups},
 * with its
 * node where it asks one, {@code host:HV02}; an error makes just that part unknown.
 */
final class PowerShellReadings {

    /** What each step of the scripts reads; a host is read in one go. */
    private static final Map<String, List<Section>> STEPS = Map.ofEntries(
            Map.entry("cluster", List.of(Section.CLUSTER)),
            Map.entry("quorum", List.of(Section.QUORUM)),
            Map.entry("nodes", List.of(Section.NODES)),
            Map.entry("networks", List.of(Section.NETWORKS)),
            Map.entry("networkinterfaces", List.of(Section.NETWORK_INTERFACES)),
            Map.entry("groups", List.of(Section.GROUPS)),
            Map.entry("resources", List.of(Section.RESOURCES)),
            Map.entry("csvs", List.of(Section.SHARED_VOLUMES)),
            Map.entry("sharedvolumes", List.of(Section.SHARED_VOLUMES)),
            Map.entry("virtualswitches", List.of(Section.VIRTUAL_SWITCHES)),
            Map.entry("virtualmachines", List.of(Section.VIRTUAL_MACHINES)),
            Map.entry("vmhost", List.of(Section.HOSTS)),
            Map.entry("hosts", List.of(Section.HOSTS)),
            Map.entry("host", List.of(Section.HOSTS, Section.VIRTUAL_SWITCHES, Section.VIRTUAL_MACHINES)));

    private static final Map<Section, String> MEMBERS = Map.of(
            Section.CLUSTER, "cluster",
            Section.QUORUM, "quorum",
            Section.NODES, "nodes",
            Section.HOSTS, "nodes",
            Section.NETWORKS, "networks",
            Section.NETWORK_INTERFACES, "networkInterfaces",
            Section.VIRTUAL_SWITCHES, "virtualSwitches",
            Section.GROUPS, "groups",
            Section.RESOURCES, "resources",
            Section.SHARED_VOLUMES, "csvs");

    private static final Pattern SEPARATOR = Pattern.compile("[:@]");

    private final Inventory.Parts parts;
    private final PowerShellNode data;
    private final Instant taken;
    private final Map<Part, Reading> readings = new LinkedHashMap<>();

    PowerShellReadings(Inventory.Parts parts, PowerShellNode data, Instant taken) {
        this.parts = parts;
        this.data = data;
        this.taken = taken;
    }

    Map<Part, Reading> of(List<PowerShellError> errors, PowerShellError.Symbols symbols) {
        Arrays.stream(Section.values()).forEach(section -> readings.put(Part.of(section), whole(section)));
        parts.nodes().stream()
                .filter(node -> Optional.ofNullable(node.host()).isEmpty())
                .forEach(node -> readings.put(Part.of(Section.HOSTS, node.name()), Reading.NEVER));
        errors.forEach(error -> fail(error, error.failure(symbols)));
        return readings;
    }

    private Reading whole(Section section) {
        boolean read = section == Section.VIRTUAL_MACHINES
                ? data.find("groups").isPresent()
                        || data.find("virtualMachines").isPresent()
                : data.find(MEMBERS.getOrDefault(section, "")).isPresent();
        return read ? Reading.fresh(taken) : Reading.NEVER;
    }

    private void fail(PowerShellError error, ReadFailure failure) {
        String[] step = SEPARATOR.split(Optional.ofNullable(error.step()).orElse(""), 2);
        Optional<NodeName> node = node(step.length > 1 ? step[1] : "")
                .or(() -> node(Optional.ofNullable(error.target()).orElse("")));
        List<Section> sections = STEPS.getOrDefault(step[0].toLowerCase(Locale.ROOT), List.of());
        if (sections.isEmpty()) {
            failUnread(failure);
        }
        sections.forEach(section -> readings.put(new Part(section, node.orElse(null)), Reading.NEVER.failed(failure)));
    }

    /** A step of another name explains whatever is not there. */
    private void failUnread(ReadFailure failure) {
        readings.replaceAll((_, reading) -> reading.equals(Reading.NEVER) ? reading.failed(failure) : reading);
    }

    private Optional<NodeName> node(String name) {
        return Optional.of(name.strip())
                .filter(text -> !text.isEmpty())
                .map(NodeName::new)
                .flatMap(parts.nodes()::find)
                .map(ClusterNode::name);
    }
}
