package dev.toban.ui.networks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.command.Intent;
import dev.toban.lab.BuiltIn;
import dev.toban.lab.Fault;
import dev.toban.model.NetworkName;
import dev.toban.model.NetworkRole;
import dev.toban.model.NodeName;
import dev.toban.model.WindowsServer;
import dev.toban.plan.HeartbeatSetting;
import dev.toban.text.Language;
import dev.toban.text.Message;
import dev.toban.ui.pages.LabCluster;
import dev.toban.ui.pages.Wishes;
import dev.toban.ui.support.Background;
import dev.toban.ui.support.FormField;
import dev.toban.ui.support.Look;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NetworksViewModelTest {

    private final LabCluster cluster = new LabCluster(BuiltIn.DUTY);
    private final Wishes wishes = new Wishes();
    private final NetworksViewModel model =
            new NetworksViewModel(cluster.context(wishes, wishes, Background.direct(), Language.ENGLISH), this::answer);
    private final Map<HeartbeatSetting, String> typed = new EnumMap<>(HeartbeatSetting.class);

    /** A person who types these values and then asks for the plan, if that can be had. */
    private Optional<Intent.Heartbeat> answer(HeartbeatForm form) {
        typed.forEach((setting, value) -> form.typed(setting).set(value));
        return form.refusal().isNone() ? form.wanted().getValue() : Optional.empty();
    }

    private void changeHeartbeat() {
        Wishes.find(model.actions(), "networks-heartbeat-change").runIfAllowed();
    }

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
    void anOrderOfNetworksThatWasNotReadIsUnknownAndNotUnset() {
        cluster.read();
        assertThat(model.migrationOrder().getValue()).startsWith("Live migrations use: ");
        cluster.sparse().read();
        assertThat(model.migrationOrder().getValue())
                .isEqualTo("The order of networks for live migrations is unknown.");
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

    @Test
    void heartbeatIsChangedByAPlan() {
        cluster.read();
        typed.put(HeartbeatSetting.SAME_SUBNET_THRESHOLD, " 40");
        changeHeartbeat();
        assertThat(wishes.opened())
                .containsExactly(new Intent.Heartbeat(1000, 40, 1000, 20, new Intent.CrossSite(1000, 20)));
    }

    @Test
    void noPlanIsMadeOfWhatTheClusterWouldRefuseOrHasAlready() {
        cluster.read();
        changeHeartbeat();
        for (String wrong : List.of("", "2", "121", "ten", "10.5", "-3", "99999999999")) {
            typed.put(HeartbeatSetting.SAME_SUBNET_THRESHOLD, wrong);
            changeHeartbeat();
        }
        assertThat(wishes.opened()).isEmpty();
    }

    @Test
    void aRefusedValueIsNamedWithItsLimits() {
        HeartbeatForm form = new HeartbeatForm(new Intent.Heartbeat(1000, 10, 1000, 20), WindowsServer.WINDOWS_2016);
        assertThat(form.refusal()).isEqualTo(Message.of("networks.heartbeat.unchanged"));
        form.typed(HeartbeatSetting.CROSS_SUBNET_DELAY).set("4001");
        assertThat(form.refusal()).isEqualTo(Message.of("networks.heartbeat.outside", "CrossSubnetDelay", 250, 4000));
        form.typed(HeartbeatSetting.CROSS_SUBNET_DELAY).set("4000");
        assertThat(form.wanted().getValue().map(HeartbeatSetting::crossSubnet)).contains(Duration.ofSeconds(80));
        form.useStandards();
        assertThat(form.wanted().getValue()).contains(new Intent.Heartbeat(1000, 10, 1000, 20));
    }

    @Test
    void theValuesBetweenSitesAreAskedForWhereTheClusterHasThem() {
        HeartbeatForm old = new HeartbeatForm(new Intent.Heartbeat(1000, 10, 1000, 20), WindowsServer.WINDOWS_2012_R2);
        assertThat(old.settings()).doesNotContain(HeartbeatSetting.CROSS_SITE_DELAY);
        Intent.Heartbeat now = new Intent.Heartbeat(1000, 20, 1000, 20, new Intent.CrossSite(1000, 20));
        HeartbeatForm form = new HeartbeatForm(now, WindowsServer.WINDOWS_2022);
        form.typed(HeartbeatSetting.CROSS_SITE_DELAY).set("4000");
        assertThat(form.wanted().getValue())
                .contains(new Intent.Heartbeat(1000, 20, 1000, 20, new Intent.CrossSite(4000, 20)));
        assertThat(form.wanted().getValue().flatMap(HeartbeatSetting::crossSite))
                .contains(Duration.ofSeconds(80));
        form.useStandards();
        assertThat(form.wanted().getValue()).contains(now);
    }

    @Test
    void aMistakeIsToldBesideItsOwnFieldOnly() {
        HeartbeatForm form = new HeartbeatForm(new Intent.Heartbeat(1000, 10, 1000, 20), WindowsServer.WINDOWS_2016);
        form.typed(HeartbeatSetting.SAME_SUBNET_THRESHOLD).set("2");
        assertThat(form.mistake(HeartbeatSetting.SAME_SUBNET_THRESHOLD).getValue())
                .isEqualTo(Message.of("networks.heartbeat.outside", "SameSubnetThreshold", 3, 120));
        assertThat(form.mistake(HeartbeatSetting.SAME_SUBNET_DELAY).getValue()).isEqualTo(Message.NONE);
    }

    @Test
    void aNetworkIsRenamedAndPutToAnotherUse() {
        NetworkName network = new NetworkName("Cluster");
        cluster.read()
                .fill(form ->
                        ((FormField.Text) form.fields().getFirst()).value().set(" Heartbeat "));
        assertThat(Wishes.refusal(model.actions(), "networks-rename")).isEqualTo("networks.refusal.one");
        model.select(List.of(row("Cluster")));
        Wishes.find(model.actions(), "networks-rename").runIfAllowed();
        Wishes.find(model.actions(), "networks-use-0").runIfAllowed();
        assertThat(wishes.opened())
                .containsExactly(
                        new Intent.RenameNetwork(network, "Heartbeat"),
                        new Intent.SetNetworkRole(network, NetworkRole.NONE));
    }

    @Test
    void liveMigrationTakesTheChosenNetworksInTheirOrder() {
        cluster.read().fill(form -> {
            FormField.Names networks = (FormField.Names) form.fields().getFirst();
            assertThat(networks.chosen()).containsExactly("LiveMigration");
            networks.entries().get(1).chosen().set(true);
            networks.move(1, -1);
        });
        Wishes.find(model.actions(), "networks-migration-networks").runIfAllowed();
        assertThat(wishes.opened())
                .containsExactly(new Intent.SetMigrationNetworks(
                        List.of(new NetworkName("Management"), new NetworkName("LiveMigration"))));
    }

    @Test
    void aLimitThatIsNoNumberIsAMistake() {
        cluster.read().fill(form -> {
            FormField.Text limit = (FormField.Text) form.fields().getFirst();
            assertThat(limit.mistake().apply("0").key()).isEqualTo("support.form.number");
            assertThat(limit.mistake().apply("two").key()).isEqualTo("support.form.number");
            limit.value().set("4");
        });
        Wishes.find(model.actions(), "networks-migration-limit").runIfAllowed();
        assertThat(wishes.opened()).containsExactly(new Intent.SetMigrationLimit(List.of(), 4));
    }
}
