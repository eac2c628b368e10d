package dev.toban.connection.lab;

import dev.toban.document.DocumentException;
import dev.toban.lab.Scenario;
import dev.toban.lab.Scenarios;
import dev.toban.model.NodeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes small scenarios for tests, as text, the way people do. */
final class SmallScenario {

    private final String os;
    private final int nodes;
    private final List<String> machines = new ArrayList<>();
    private String more = "";
    private String cluster = "\"quorum\": {\"witness\": \"FileShare\"}";
    private int memory = 64;
    private int limit = 2;
    private double gigabit = 10;
    private long seed = 1;

    private SmallScenario(String os, int nodes) {
        this.os = os;
        this.nodes = nodes;
    }

    static SmallScenario of(String os, int nodes) {
        return new SmallScenario(os, nodes);
    }

    /** The name of a node by its number from 1. */
    static NodeName node(int number) {
        return new NodeName(String.format(Locale.ROOT, "HV%02d", number));
    }

    SmallScenario memoryGB(int gigabytes) {
        memory = gigabytes;
        return this;
    }

    SmallScenario limit(int migrations) {
        limit = migrations;
        return this;
    }

    SmallScenario gigabit(double speed) {
        gigabit = speed;
        return this;
    }

    SmallScenario seed(long number) {
        seed = number;
        return this;
    }

    /** Keys of a machine beside name, node and memory, each followed by a comma. */
    SmallScenario machine(String name, int node, double memoryGB, String keys) {
        machines.add(String.format(
                Locale.ROOT,
                "{\"name\": \"%s\", \"node\": \"HV%02d\", \"memoryGB\": %s, \"volume\": \"Volume1\", %s"
                        + "\"adapters\": [{\"switch\": \"prod\"}]}",
                name,
                node,
                memoryGB,
                keys));
        return this;
    }

    SmallScenario machine(String name, int node, double memoryGB) {
        return machine(name, node, memoryGB, "");
    }

    /** Further keys of the cluster instead of its file share witness. */
    SmallScenario cluster(String keys) {
        cluster = keys;
        return this;
    }

    /** Further keys of the scenario, each after a comma. */
    SmallScenario with(String keys) {
        more += ", " + keys;
        return this;
    }

    private String host(int number) {
        return String.format(Locale.ROOT, """
            {"name": "HV%1$02d", "memoryGB": %2$d, "maximumMigrations": %3$d,
             "interfaces": [{"network": "Management", "address": "192.168.10.%4$d"},
                            {"network": "Cluster", "address": "10.0.0.%4$d"}],
             "switches": [{"name": "prod", "type": "External", "uplinks": 1}]}\
            """, number, memory, limit, number + 10);
    }

    String text() {
        List<String> hosts = new ArrayList<>();
        for (int i = 1; i <= nodes; i++) {
            hosts.add(host(i));
        }
        return """
            {"scenario": 1, "name": "small", "seed": SEED,
             "cluster": {"name": "HVCL01", "os": "OS", KEYS,
                         "liveMigration": {"performance": "TcpIp"}},
             "networks": [
               {"name": "Management", "subnet": "192.168.10.0/24", "role": "ClusterAndClient", "gigabit": 1},
               {"name": "Cluster", "subnet": "10.0.0.0/24", "role": "Cluster", "gigabit": GBIT,
                "liveMigration": true}],
             "nodes": [NODES],
             "volumes": [
               {"name": "Volume1", "fileSystem": "NTFS", "sizeGB": 1000, "freeGB": 500, "owner": "HV01"},
               {"name": "Volume2", "fileSystem": "ReFS", "sizeGB": 1000, "freeGB": 500, "owner": "HV02"}],
             "virtualMachines": [MACHINES]MORE}
            """.replace("SEED", String.valueOf(seed))
                .replace("OS", os)
                .replace("KEYS", cluster)
                .replace("GBIT", String.valueOf(gigabit))
                .replace("NODES", String.join(", ", hosts))
                .replace("MACHINES", String.join(", ", machines))
                .replace("MORE", more);
    }

    Scenario read() throws DocumentException {
        return Scenarios.read(text(), "small");
    }

    /** A run whose time passes only while somebody waits. */
    LabConnection open() throws DocumentException {
        return Laboratories.open(read(), 0, () -> 0);
    }
}
