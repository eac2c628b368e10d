package dev.toban.lab;

import dev.toban.model.NodeName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes out what a scenario abbreviates: nodes like other nodes, repeated machines, machines spread evenly. */
public final class ScenarioExpansion {

    private final Scenario scenario;
    private final Map<NodeName, Scenario.Node> nodes = new HashMap<>();
    private int spread;

    private ScenarioExpansion(Scenario scenario) {
        this.scenario = scenario;
        scenario.nodes().forEach(node -> nodes.put(node.name(), node));
    }

    /** Nodes with everything that they take over from others. */
    public static List<Scenario.Node> nodes(Scenario scenario) {
        ScenarioExpansion expansion = new ScenarioExpansion(scenario);
        return scenario.nodes().stream().map(expansion::complete).toList();
    }

    /** Machines one by one, each on a node. */
    public static List<Scenario.Machine> machines(Scenario scenario) {
        ScenarioExpansion expansion = new ScenarioExpansion(scenario);
        List<Scenario.Machine> machines = new ArrayList<>();
        scenario.virtualMachines().forEach(machine -> expansion.repeat(machine, machines));
        return List.copyOf(machines);
    }

    private Scenario.Node complete(Scenario.Node node) {
        NodeName like = node.like();
        Scenario.Node found = like == null ? null : nodes.get(like);
        if (found == null) {
            return node;
        }
        Scenario.Node model = complete(found);
        return new Scenario.Node(
                node.name(),
                null,
                or(node.domain(), model.domain()),
                or(node.site(), model.site()),
                or(node.vote(), model.vote()),
                or(node.build(), model.build()),
                or(node.memoryGB(), model.memoryGB()),
                or(node.maximumMigrations(), model.maximumMigrations()),
                or(node.interfaces(), model.interfaces()),
                or(node.switches(), model.switches()));
    }

    private static <T> @Nullable T or(@Nullable T own, @Nullable T model) {
        return own == null ? model : own;
    }

    private void repeat(Scenario.Machine machine, List<Scenario.Machine> machines) {
        Integer repeat = machine.repeat();
        if (repeat == null) {
            machines.add(placed(machine, machine.name()));
            return;
        }
        for (int i = 1; i <= repeat; i++) {
            machines.add(placed(machine, numbered(machine.name(), i)));
        }
    }

    /** {@code vm%03d} with a number in place of the pattern. */
    static String numbered(String name, int number) {
        int at = name.indexOf("%0");
        boolean counts = at >= 0 && at + 3 < name.length() && name.charAt(at + 3) == 'd';
        if (!counts || !Character.isDigit(name.charAt(at + 2))) {
            return name;
        }
        String digits = String.valueOf(number);
        int width = Character.digit(name.charAt(at + 2), 10);
        return name.substring(0, at)
                + "0".repeat(Math.max(0, width - digits.length()))
                + digits
                + name.substring(at + 4);
    }

    private Scenario.Machine placed(Scenario.Machine machine, String name) {
        boolean even = machine.node().equalsIgnoreCase(Scenario.Machine.EVEN);
        return new Scenario.Machine(
                null,
                name,
                even ? next(machine) : machine.node(),
                machine.memoryGB(),
                machine.volume(),
                machine.clustered(),
                machine.state(),
                machine.priority(),
                machine.preferredOwners(),
                machine.possibleOwners(),
                machine.antiAffinity(),
                machine.failoverThreshold(),
                machine.failoverPeriod(),
                machine.failback(),
                machine.dirtyMBps(),
                machine.site(),
                machine.adapters());
    }

    private String next(Scenario.Machine machine) {
        List<NodeName> possible = Objects.requireNonNullElse(
                machine.possibleOwners(),
                scenario.nodes().stream().map(Scenario.Node::name).toList());
        return possible.get(spread++ % possible.size()).value();
    }
}
