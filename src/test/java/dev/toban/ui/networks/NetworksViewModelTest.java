package dev.toban.ui.networks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.lab.BuiltIn;
import dev.toban.lab.Fault;
import dev.toban.model.NetworkName;
import dev.toban.model.NodeName;
import dev.toban.text.Language;
import dev.toban.ui.pages.LabCluster;
import dev.toban.ui.pages.Wishes;
import dev.toban.ui.support.Background;
import dev.toban.ui.support.Look;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class NetworksViewModelTest {

    private final LabCluster cluster = new LabCluster(BuiltIn.DUTY);
    private final Wishes wishes = new Wishes();
    private final NetworksViewModel model =
            new NetworksViewModel(cluster.context(wishes, wishes, Background.direct(), Language.ENGLISH));

    private NetworkRow row(String name) {
        return model.rows().rows().find(new NetworkName(name)).orElseThrow();
    }

    @Test
    void aCellSaysStateSpeedAndAddress() {
        cluster.read();
        var cell = model.state(row("Management"), new NodeName("HV01"));
        assertThat(cell.look()).isEqualTo(Look.OK);
        assertThat(cell.word()).isEqualTo("Up, 10 Gbps");
        assertThat(cell.detail()).isEqualTo("192.168.10.11");
    }

    @Test
    void aPulledCableShowsInTheCellAndInTheBadge() {
        cluster.lab().laboratory().inject(new Fault.LinkDown(new NodeName("HV02"), new NetworkName("Cluster")));
        cluster.lab().clock().advance(Duration.ofMinutes(2));
        cluster.read();
        assertThat(model.state(row("Cluster"), new NodeName("HV02")).look()).isNotEqualTo(Look.OK);
        assertThat(model.rows().badge().get().worst()).isPresent();
    }

    @Test
    void heartbeatStandsBesideTheDefaultsOfTheWindowsVersion() {
        cluster.read();
        HeartbeatRow threshold = model.heartbeat().find("SameSubnetThreshold").orElseThrow();
        assertThat(threshold.standard()).isEqualTo(20);
        assertThat(threshold.detection()).contains(Duration.ofSeconds(20));
        assertThat(model.compared(threshold).look()).isEqualTo(Look.OK);
        assertThat(model.compared(new HeartbeatRow("SameSubnetThreshold", 40, 20, threshold.detection()))
                        .look())
                .isEqualTo(Look.WARNING);
    }
}
