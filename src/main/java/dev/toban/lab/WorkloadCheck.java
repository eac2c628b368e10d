package dev.toban.lab;

import dev.toban.document.DocumentException;
import dev.toban.model.NetworkName;
import dev.toban.model.NodeName;
import dev.toban.model.SwitchName;
import dev.toban.model.VolumeName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks through what a scenario says of machines, other roles and settings. */
final class WorkloadCheck {

    private final Scenario scenario;
    /** Beyond the 8,000 that a cluster runs at a time. Source: domain/wsfc.md §12.8. */
    private static final int MOST_MACHINES = 20_000;

    private final Problems problems;
    private final Set<NodeName> nodes;
    private final Set<VolumeName> volumes;
    private final Map<NodeName, Set<SwitchName>> switches = new HashMap<>();
    private final Set<String> names = new HashSet<>();

    WorkloadCheck(Scenario scenario, Problems problems) {
        this.scenario = scenario;
        this.problems = problems;
        this.nodes = HardwareCheck.names(scenario);
        this.volumes = scenario.volumes().stream().map(Scenario.Volume::name).collect(Collectors.toSet());
    }

    void run() throws DocumentException {
        for (Scenario.Node node : ScenarioExpansion.nodes(scenario)) {
            List<Scenario.Switch> found = node.switches() == null ? List.of() : node.switches();
            switches.put(node.name(), found.stream().map(Scenario.Switch::name).collect(Collectors.toSet()));
        }
        count(scenario.virtualMachines());
        for (int i = 0; i < scenario.virtualMachines().size(); i++) {
            machine(scenario.virtualMachines().get(i), "/virtualMachines/" + i);
        }
        for (int i = 0; i < scenario.roles().size(); i++) {
            role(scenario.roles().get(i), "/roles/" + i);
        }
        for (Map.Entry<String, Object> setting : scenario.settings().entrySet()) {
            setting(setting.getKey(), setting.getValue());
        }
    }

    /** Before they are written out one by one. */
    private void count(List<Scenario.Machine> machines) throws DocumentException {
        long total = 0;
        for (int i = 0; i < machines.size(); i++) {
            Integer repeat = machines.get(i).repeat();
            total += repeat == null ? 1 : repeat;
            problems.require(
                    total <= MOST_MACHINES, "/virtualMachines/" + i, "lab.scenario.tooMany", MOST_MACHINES, total);
        }
    }

    private void machine(Scenario.Machine machine, String at) throws DocumentException {
        problems.positive(machine.memoryGB(), at + "/memoryGB");
        problems.known(volumes, machine.volume(), at + "/volume", "lab.scenario.noVolume");
        boolean even = machine.node().equalsIgnoreCase(Scenario.Machine.EVEN);
        if (!even) {
            problems.require(!machine.node().isBlank(), at + "/node", "lab.scenario.noNode", machine.node());
            problems.known(nodes, new NodeName(machine.node()), at + "/node", "lab.scenario.noNode");
        }
        if (machine.dirtyMBps() != null) {
            problems.notNegative(machine.dirtyMBps(), at + "/dirtyMBps");
        }
        owners(machine.preferredOwners(), at + "/preferredOwners");
        if (machine.possibleOwners() != null) {
            owners(machine.possibleOwners(), at + "/possibleOwners");
            boolean may = even || machine.possibleOwners().contains(new NodeName(machine.node()));
            problems.require(may, at + "/possibleOwners", "lab.scenario.notPossible", machine.node());
        }
        adapters(machine, even ? nodes : Set.of(new NodeName(machine.node())), at + "/adapters");
        names(machine, at);
    }

    private void adapters(Scenario.Machine machine, Set<NodeName> hosts, String at) throws DocumentException {
        for (int i = 0; i < machine.adapters().size(); i++) {
            SwitchName name = machine.adapters().get(i).switchName();
            for (NodeName host : hosts) {
                boolean there = switches.getOrDefault(host, Set.of()).contains(name);
                problems.require(there, at + "/" + i + "/switch", "lab.scenario.noSwitch", name, host);
            }
        }
    }

    private void names(Scenario.Machine machine, String at) throws DocumentException {
        Integer repeat = machine.repeat();
        if (repeat == null) {
            name(machine.name(), at);
            return;
        }
        problems.positive(repeat, at + "/repeat");
        boolean counts = !ScenarioExpansion.numbered(machine.name(), 1).equals(machine.name());
        problems.require(counts || repeat == 1, at + "/name", "lab.scenario.noCounter", machine.name());
        for (int i = 1; i <= repeat; i++) {
            name(ScenarioExpansion.numbered(machine.name(), i), at);
        }
    }

    private void name(String name, String at) throws DocumentException {
        problems.require(!name.isBlank(), at + "/name", "lab.scenario.noName");
        boolean isNew = names.add(name.toLowerCase(Locale.ROOT));
        problems.require(isNew, at + "/name", "lab.scenario.duplicate", name);
    }

    private void owners(List<NodeName> owners, String at) throws DocumentException {
        for (int i = 0; i < owners.size(); i++) {
            problems.known(nodes, owners.get(i), at + "/" + i, "lab.scenario.noNode");
        }
    }

    private void role(Scenario.Role role, String at) throws DocumentException {
        problems.known(nodes, role.node(), at + "/node", "lab.scenario.noNode");
        owners(role.preferredOwners(), at + "/preferredOwners");
        if (role.possibleOwners() != null) {
            owners(role.possibleOwners(), at + "/possibleOwners");
        }
        name(role.name(), at);
        for (int i = 0; i < role.addresses().size(); i++) {
            address(role.addresses().get(i), at + "/addresses/" + i);
        }
    }

    private void address(Scenario.Address address, String at) throws DocumentException {
        NetworkName name = address.network();
        Scenario.Network network = scenario.networks().stream()
                .filter(found -> found.name().equals(name))
                .findFirst()
                .orElseThrow(() -> problems.refusal(at + "/network", "lab.scenario.noNetwork", name));
        problems.address(Subnet.parse(network.subnet()), network.subnet(), address.address(), at + "/address");
    }

    private void setting(String name, Object value) throws DocumentException {
        String at = "/settings/" + name.replace("~", "~0").replace("/", "~1");
        LabSetting setting =
                LabSettings.find(name).orElseThrow(() -> problems.refusal(at, "lab.scenario.noSetting", name));
        boolean fits = LabSettings.fit(setting, value) != null;
        problems.require(fits, at, "lab.scenario.settingValue", setting.expectation(), String.valueOf(value));
    }
}
