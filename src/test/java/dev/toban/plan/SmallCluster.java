package dev.toban.plan;

import dev.toban.command.ClusterCommand;
import dev.toban.connection.Progress;
import dev.toban.connection.Scope;
import dev.toban.connection.lab.Laboratories;
import dev.toban.lab.Fault;
import dev.toban.lab.Scenarios;
import dev.toban.lab.SimulatedCluster;
import dev.toban.model.Inventory;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A simulated cluster of nodes of 64 GB, HV01 and so on, with a switch "prod" each, and one volume. */
final class SmallCluster {

    private final SimulatedCluster lab;

    /** Machines as in a scenario: {@code "name": "app", "node": "HV01", "memoryGB": 8}; disk and adapter are added. */
    SmallCluster(int nodes, String... machines) {
        String text = """
            {"scenario": 1, "name": "small", "seed": 1,
             "cluster": {"name": "HVCL01", "os": "2022", "quorum": {"witness": "FileShare"},
                         "liveMigration": {"maximumParallelMigrations": 1}},
             "networks": [{"name": "LAN", "subnet": "10.0.0.0/24", "role": "ClusterAndClient", "gigabit": 1,
                           "liveMigration": true}],
             "nodes": [NODES],
             "volumes": [{"name": "Volume1", "fileSystem": "NTFS", "sizeGB": 1000, "freeGB": 500, "owner": "HV01"}],
             "virtualMachines": [MACHINES]}
            """.replace(
                        "NODES",
                        IntStream.rangeClosed(1, nodes)
                                .mapToObj(SmallCluster::node)
                                .collect(Collectors.joining(", ")))
                .replace(
                        "MACHINES",
                        IntStream.range(0, machines.length)
                                .mapToObj(i -> machine(machines[i]))
                                .collect(Collectors.joining(", ")));
        try {
            lab = Laboratories.open(Scenarios.read(text, "small"), 0, () -> 0);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String node(int node) {
        return String.format(
                Locale.ROOT,
                "{\"name\": \"HV0%1$d\", \"memoryGB\": 64, \"interfaces\": [{\"network\": \"LAN\", \"address\":"
                        + " \"10.0.0.%1$d\"}], \"switches\": [{\"name\": \"prod\", \"type\": \"External\"}]}",
                node);
    }

    private static String machine(String members) {
        String adapter = members.contains("\"adapters\"") ? "" : ", \"adapters\": [{\"switch\": \"prod\"}]";
        return "{" + members + ", \"volume\": \"Volume1\"" + adapter + "}";
    }

    Inventory read() {
        try {
            return lab.read(Scope.FULL);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    SmallCluster after(Fault fault) {
        lab.laboratory().inject(fault);
        lab.laboratory().clock().advance(Duration.ofSeconds(2));
        return this;
    }

    SmallCluster after(ClusterCommand command) {
        try {
            lab.execute(command, Progress.SILENT);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        lab.laboratory().clock().advance(Duration.ofSeconds(2));
        return this;
    }
}
