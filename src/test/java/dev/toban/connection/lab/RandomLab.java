package dev.toban.connection.lab;

import dev.toban.command.ClusterCommand;
import dev.toban.connection.Progress;
import dev.toban.lab.TraceKind;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/**
 * A random cluster to which a few random things have happened, for tests of other packages: the same seed gives the
 * same one again. Its time passes only while somebody waits.
 */
public final class RandomLab implements AutoCloseable {

    private static final int MOST_TROUBLES = 4;
    /** At the end most have come to rest: nodes have joined, machines have started, quarantines have passed. */
    private static final List<Duration> RESTS =
            List.of(Duration.ofHours(3), Duration.ofHours(3), Duration.ofHours(3), Duration.ofMinutes(1));

    private final LabConnection connection;
    private final Random random;

    private RandomLab(LabConnection connection, Random random) {
        this.connection = connection;
        this.random = random;
    }

    /** The cluster of a seed, after what has befallen it. */
    public static RandomLab open(long seed) throws Exception {
        Random random = new Random(seed);
        RandomCluster cluster = new RandomCluster(random);
        RandomLab lab = new RandomLab(Laboratories.open(cluster.draw(seed), 0, () -> 0), random);
        lab.suffer(new RandomFate(random, cluster));
        return lab;
    }

    private void suffer(RandomFate fate) throws Exception {
        for (int i = random.nextInt(MOST_TROUBLES + 1); i > 0; i--) {
            if (random.nextBoolean()) {
                connection.laboratory().inject(fate.anyFault());
            } else {
                connection.execute(fate.anyCommand(), Progress.SILENT);
            }
            pass(Duration.ofMillis(random.nextInt(60_000)));
        }
        pass(RESTS.get(random.nextInt(RESTS.size())));
    }

    /** Asks the cluster for something before it is looked at, and gives it a while. */
    public void prepare(ClusterCommand command, Duration time) throws Exception {
        connection.execute(command, Progress.SILENT);
        pass(time);
    }

    public void pass(Duration time) {
        connection.clock().advance(time);
    }

    /** True when something befell it that no inventory shows before somebody stumbles over it. */
    public boolean hasHiddenTrouble() {
        return connection.laboratory().trace().all().stream()
                .filter(entry -> entry.kind() == TraceKind.FAULT)
                .anyMatch(entry -> entry.toString().contains("addressTaken"));
    }

    public LabConnection connection() {
        return connection;
    }

    @Override
    public void close() {
        connection.close();
    }
}
