package dev.toban.connection.lab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.command.ClusterCommand;
import dev.toban.command.VolumeSuspension;
import dev.toban.document.DocumentException;
import dev.toban.lab.Fault;
import dev.toban.lab.TraceEntry;
import dev.toban.model.Failback;
import dev.toban.model.GroupName;
import dev.toban.model.MigrationType;
import dev.toban.model.NetworkName;
import dev.toban.model.NodeName;
import dev.toban.model.SwitchName;
import dev.toban.model.VirtualMachineName;
import dev.toban.model.VolumeName;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Random clusters with random faults and commands; {@code -Dlab.runs=N} runs more of them. */
class RandomRunTest {

    private static final List<String> VERSIONS = List.of("2012R2", "2016", "2019", "2022", "2025");
    private static final int OPERATIONS = 40;

    @Test
    void whateverHappensTheInvariantsHold() throws DocumentException {
        int runs = Integer.getInteger("lab.runs", 200);
        for (int seed = 1; seed <= runs; seed++) {
            try {
                new Run(seed).go();
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed + ": " + e, e);
            }
        }
        assertThat(runs).isPositive();
    }

    @Test
    void theSameSeedGivesTheSameTrace() throws DocumentException {
        for (int seed = 1; seed <= 40; seed++) {
            assertThat(new Run(seed).trace()).as("seed %d", seed).isEqualTo(new Run(seed).trace());
        }
    }

    /** One cluster and what befalls it. */
    private static final class Run {

        private final Random random;
        private final int nodes;
        private final int machines;
        private final Simulation sim;
        private final Invariants invariants;
        private final RandomMembership membership;

        Run(int seed) throws DocumentException {
            random = new Random(seed);
            nodes = 2 + random.nextInt(4);
            machines = 4 + random.nextInt(10);
            SmallScenario scenario = SmallScenario.of(VERSIONS.get(random.nextInt(VERSIONS.size())), nodes)
                    .seed(seed)
                    .memoryGB(48)
                    .limit(1 + random.nextInt(3));
            for (int i = 1; i <= machines; i++) {
                scenario.machine("vm" + i, 1 + i % nodes, 1 + random.nextInt(10), keys());
            }
            sim = new Simulation(scenario.read());
            invariants = new Invariants(sim);
            membership = new RandomMembership(random, nodes);
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

        void go() {
            for (int i = 0; i < OPERATIONS; i++) {
                long pause = random.nextInt(4) == 0 ? random.nextInt(400_000) : random.nextInt(20_000);
                sim.in(Duration.ofMillis(pause * i / 4), this::something);
            }
            long end = Simulation.micros(Duration.ofHours(6));
            while (sim.step(end)) {
                invariants.check();
            }
            invariants.checkCalm();
        }

        List<String> trace() {
            go();
            return sim.tracer.lines().stream().map(TraceEntry::json).toList();
        }

        private void something() {
            int kind = random.nextInt(8);
            if (kind == 0) {
                sim.faults.apply(membership.fault());
            } else if (kind == 1) {
                sim.commands.execute(membership.command());
            } else if (kind < 4) {
                sim.faults.apply(fault());
            } else {
                sim.commands.execute(command());
            }
        }

        private NodeName node() {
            return new NodeName("HV0" + (1 + random.nextInt(nodes)));
        }

        private GroupName group() {
            return new GroupName("vm" + (1 + random.nextInt(machines)));
        }

        private VolumeName volume() {
            return new VolumeName("Volume" + (1 + random.nextInt(2)));
        }

        private Fault fault() {
            SwitchName prod = new SwitchName("prod");
            NetworkName network = new NetworkName(random.nextBoolean() ? "Management" : "Cluster");
            return switch (random.nextInt(8)) {
                case 0 -> new Fault.UplinkDown(node(), prod);
                case 1 -> new Fault.UplinkUp(node(), prod);
                case 2 -> new Fault.LinkDown(node(), network);
                case 3 -> new Fault.LinkUp(node(), network);
                case 4 -> new Fault.NodeCrash(node());
                case 5 -> new Fault.NodeStart(node());
                case 6 -> new Fault.StoragePathDown(node(), volume());
                default -> new Fault.StoragePathUp(node(), volume());
            };
        }

        private ClusterCommand command() {
            return switch (random.nextInt(14)) {
                case 0, 1, 2 -> new ClusterCommand.MoveVirtualMachine(group(), node(), MigrationType.LIVE);
                case 3 -> new ClusterCommand.MoveVirtualMachine(group(), null, MigrationType.SHUTDOWN);
                case 4 -> new ClusterCommand.MoveGroup(group(), node());
                case 5 -> new ClusterCommand.CancelMigration(group());
                case 6 -> new ClusterCommand.StartGroup(group());
                case 7 -> new ClusterCommand.StopGroup(group());
                case 8 -> new ClusterCommand.SuspendNode(node(), true, random.nextBoolean(), null);
                case 9 -> new ClusterCommand.ResumeNode(node(), Failback.IMMEDIATE);
                case 10 -> new ClusterCommand.MoveSharedVolume(volume(), node());
                case 11 ->
                    new ClusterCommand.SuspendSharedVolume(
                            volume(),
                            random.nextBoolean() ? VolumeSuspension.MAINTENANCE : VolumeSuspension.REDIRECTED_ACCESS);
                case 12 -> new ClusterCommand.ResumeSharedVolume(volume());
                default ->
                    new ClusterCommand.SetAdapterProtection(
                            new VirtualMachineName(group().value()), "Network Adapter", null, random.nextBoolean());
            };
        }
    }
}
