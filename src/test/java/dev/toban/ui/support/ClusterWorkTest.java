package dev.toban.ui.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.command.ClusterCommand;
import dev.toban.connection.Progress;
import dev.toban.lab.BuiltIn;
import dev.toban.model.NodeName;
import dev.toban.ui.pages.LabCluster;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ClusterWorkTest {

    private final LabCluster cluster = new LabCluster(BuiltIn.DUTY).read();

    private ClusterWork work() {
        return ClusterWork.of(cluster.inventory());
    }

    @Test
    void aCalmClusterRests() {
        assertThat(work().rests()).isTrue();
    }

    @Test
    void aDrainByTheClusterItselfIsWorkUntilTheNodeIsEmpty() throws Exception {
        NodeName node = new NodeName("HV02");
        cluster.lab().execute(new ClusterCommand.SuspendNode(node, true, null, null), Progress.SILENT);
        cluster.lab().clock().advance(Duration.ofSeconds(2));
        cluster.read();
        assertThat(work().draining()).singleElement().satisfies(leaving -> {
            assertThat(leaving.node()).isEqualTo(node);
            assertThat(leaving.roles()).isPositive();
        });
        assertThat(work().migrating()).isNotEmpty();
        assertThat(work().queued()).isPositive();
        cluster.lab().clock().advance(Duration.ofHours(1));
        cluster.read();
        assertThat(work().rests()).isTrue();
    }

    @Test
    void movesAfterAProtectedNetworkFailedAreWorkOfTheCluster() {
        cluster.uplinksDown("HV02", "vsw-web");
        for (int second = 0; second < 300 && work().rests(); second++) {
            cluster.lab().clock().advance(Duration.ofSeconds(1));
            cluster.read();
        }
        assertThat(work().draining()).isEmpty();
        assertThat(work().migrating()).isNotEmpty();
    }
}
