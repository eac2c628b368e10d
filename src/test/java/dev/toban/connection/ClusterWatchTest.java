package dev.toban.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.command.ClusterCommand;
import dev.toban.model.Clusters;
import dev.toban.model.Inventory;
import dev.toban.model.InventoryChange;
import dev.toban.model.NodeName;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class ClusterWatchTest {

    private final List<ClusterUpdate> heard = new ArrayList<>();

    @Test
    void aNewSubscriberHearsEverythingAndAfterwardsOnlyWhatChanged() throws InterruptedException {
        ClusterWatch watch = new ClusterWatch(new Answering(), Duration.ofHours(1));
        watch.readNow();
        watch.subscribe(heard::add);
        watch.readNow();
        assertThat(heard.getFirst().changes()).anyMatch(InventoryChange.Appeared.class::isInstance);
        assertThat(heard.getLast().changes()).isEmpty();
        assertThat(heard.getLast().inventory().nodes())
                .isSameAs(heard.getFirst().inventory().nodes());
    }

    @Test
    void aFailedRoundKeepsWhatWasKnownAndSaysWhy() throws InterruptedException {
        Answering cluster = new Answering();
        ClusterWatch watch = new ClusterWatch(cluster, Duration.ofHours(1));
        watch.readNow();
        watch.subscribe(heard::add);
        cluster.silent = true;
        watch.readNow();
        assertThat(heard.getLast().failure()).isPresent();
        assertThat(watch.latest()).isPresent();
    }

    @Test
    void nobodyWaitsForAClusterThatDoesNotAnswer() throws InterruptedException {
        Hanging cluster = new Hanging();
        try (ClusterWatch watch = new ClusterWatch(cluster, Duration.ofHours(1)).start()) {
            cluster.asked.await();
            assertThat(watch.latest()).isEmpty();
            watch.subscribe(heard::add).close();
            cluster.answer.countDown();
        }
    }

    /** A cluster that always answers the same, or not at all. */
    private static class Answering implements ClusterConnection {

        private boolean silent;

        @Override
        public Inventory read(Scope scope) throws ClusterException, InterruptedException {
            if (silent) {
                throw new ClusterException(Reason.UNREACHABLE, Win32Error.RPC_S_SERVER_UNAVAILABLE.about(""), null);
            }
            return Clusters.of(2).inventory();
        }

        @Override
        public Capabilities capabilities() {
            throw new AssertionError("a watch only reads");
        }

        @Override
        public ClusterClock clock() {
            throw new AssertionError("a watch only reads");
        }

        @Override
        public CommandOutcome execute(ClusterCommand command, Progress progress) {
            throw new AssertionError("a watch only reads");
        }

        @Override
        public EventPage eventsSince(EventBookmark bookmark) {
            throw new AssertionError("a watch only reads");
        }

        @Override
        public Path clusterLog(NodeName node, Duration window) {
            throw new AssertionError("a watch only reads");
        }

        @Override
        public String script(ClusterCommand command) {
            throw new AssertionError("a watch only reads");
        }

        @Override
        public void close() {}
    }

    /** A cluster whose answer comes only when it is allowed to. */
    private static final class Hanging extends Answering {

        private final CountDownLatch asked = new CountDownLatch(1);
        private final CountDownLatch answer = new CountDownLatch(1);

        @Override
        public Inventory read(Scope scope) throws ClusterException, InterruptedException {
            asked.countDown();
            answer.await();
            return super.read(scope);
        }
    }
}
