package dev.toban.connection.lab;

import dev.toban.document.DocumentException;
import dev.toban.lab.Scenario;
import java.util.List;
import java.util.Random;

/** Draws a cluster of 2 to 64 nodes: most are small, because small ones go through every rule soonest. */
final class RandomCluster {

    private static final List<String> VERSIONS = List.of("2012R2", "2016", "2019", "2022", "2025");
    private static final List<String> WITNESSES =
            List.of("FileShare", "FileShare", "FileShare", "Disk", "Cloud", "None");

    final int nodes;
    final int machines;
    private final Random random;

    RandomCluster(Random random) {
        this.random = random;
        nodes = size();
        machines = 4 + random.nextInt(10);
    }

    private int size() {
        int share = random.nextInt(100);
        return share < 90 ? 2 + random.nextInt(4) : share < 98 ? 6 + random.nextInt(7) : 13 + random.nextInt(52);
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    Scenario draw(long seed) throws DocumentException {
        String version = any(VERSIONS);
        SmallScenario scenario = SmallScenario.of(version, nodes)
                .seed(seed)
                .memoryGB(nodes == 2 ? 72 : 48)
                .limit(1 + random.nextInt(3))
                .cluster(cluster(version));
        for (int i = 1; i <= machines; i++) {
            scenario.machine("vm" + i, 1 + i % nodes, 1 + random.nextInt(10), keys());
        }
        scenario.machine("alone", 1, 1, "\"clustered\": false, \"state\": \"Off\", ");
        return scenario.with(RoleDraws.ROLES).read();
    }

    private String cluster(String version) {
        boolean dynamic = random.nextInt(5) > 0;
        String witness = "2012R2".equals(version) ? any(List.of("FileShare", "Disk", "None")) : any(WITNESSES);
        String quorum = "\"quorum\": {\"dynamic\": " + dynamic + ", \"witness\": \"" + witness + "\"}";
        String storage = random.nextInt(6) == 0 && !"2012R2".equals(version) ? ", \"storage\": \"S2D\"" : "";
        String resiliency = random.nextInt(5) == 0 ? ", \"resiliency\": {\"level\": 1}" : "";
        return quorum + storage + resiliency;
    }

    private String keys() {
        return switch (random.nextInt(6)) {
            case 0 -> "\"priority\": \"High\", ";
            case 1 -> "\"priority\": \"Low\", \"state\": \"Off\", ";
            case 2 -> "\"preferredOwners\": [\"HV01\"], \"failback\": true, ";
            case 3 -> "\"dirtyMBps\": 200, ";
            default -> "";
        };
    }
}
