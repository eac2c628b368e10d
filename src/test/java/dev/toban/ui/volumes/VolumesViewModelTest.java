package dev.toban.ui.volumes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.command.Intent;
import dev.toban.command.VolumeSuspension;
import dev.toban.lab.BuiltIn;
import dev.toban.model.GroupName;
import dev.toban.model.NodeName;
import dev.toban.model.VirtualMachine;
import dev.toban.model.VolumeName;
import dev.toban.text.Language;
import dev.toban.ui.pages.LabCluster;
import dev.toban.ui.pages.Wishes;
import dev.toban.ui.support.Background;
import dev.toban.ui.support.Look;
import dev.toban.ui.support.StateWord;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VolumesViewModelTest {

    private final LabCluster cluster = new LabCluster(BuiltIn.DUTY);
    private final Wishes wishes = new Wishes();
    private final VolumesViewModel model =
            new VolumesViewModel(cluster.context(wishes, wishes, Background.direct(), Language.ENGLISH));

    private VolumeRow row(String name) {
        return model.rows().rows().find(new VolumeName(name)).orElseThrow();
    }

    private StateWord on(String volume, String node) {
        return model.state(row(volume), new NodeName(node));
    }

    @Test
    void aLostPathIsAFaultWithReasonAndBegin() {
        cluster.pathDown("HV03", "Volume1").read();
        StateWord fault = on("Volume1", "HV03");
        assertThat(fault.look()).isEqualTo(Look.FAILED);
        assertThat(fault.word()).isEqualTo("Block redirected");
        assertThat(fault.detail()).startsWith("no disk path, ");
        assertThat(model.rows().badge().get().worst()).contains(Look.FAILED);
    }

    @Test
    void redirectionOfReFsIsNoFault() {
        cluster.read();
        assertThat(on("Volume3", "HV01"))
                .isEqualTo(new StateWord(Look.REDIRECTED_BY_DESIGN, "FS redirected", "normal for ReFS"));
        assertThat(model.rows().badge().get().worst()).isEmpty();
    }

    @Test
    void whatASilentNodeSaidIsUnknownWithItsAge() {
        cluster.silence("HV04").read();
        assertThat(on("Volume1", "HV04")).isEqualTo(new StateWord(Look.UNKNOWN, "Unknown", "read 84 s ago"));
        assertThat(on("Volume1", "HV01").look()).isEqualTo(Look.OK);
    }

    @Test
    void anUnchangedRowStaysTheSameObject() {
        cluster.read();
        VolumeRow before = row("Volume2");
        cluster.pathDown("HV03", "Volume1").read();
        assertThat(row("Volume2")).isSameAs(before);
    }

    @Test
    void refusalsSayWhy() {
        cluster.read();
        assertThat(Wishes.refusal(model.actions(), "volumes-move-best")).isEqualTo("volumes.refusal.nothingSelected");
        model.select(List.of(row("Volume3")));
        assertThat(Wishes.refusal(model.actions(), "volumes-redirected-on")).isEqualTo("volumes.refusal.refs");
        assertThat(Wishes.refusal(model.actions(), "volumes-maintenance-off"))
                .isEqualTo("volumes.refusal.notInMaintenance");
        model.select(List.of(row("Volume1"), row("Volume2")));
        assertThat(Wishes.refusal(model.actions(), "volumes-maintenance-on")).isEqualTo("volumes.refusal.onlyOne");
        assertThat(Wishes.refusal(model.actions(), "volumes-move-best")).isEmpty();
    }

    @Test
    void actionsOpenTheirPlans() {
        cluster.read();
        model.select(List.of(row("Volume1")));
        Wishes.find(model.actions(), "volumes-maintenance-on").runIfAllowed();
        wishes.answer("HV02");
        Wishes.find(model.actions(), "volumes-move-select").runIfAllowed();
        assertThat(wishes.opened())
                .containsExactly(
                        new Intent.SuspendCsv(new VolumeName("Volume1"), VolumeSuspension.MAINTENANCE),
                        new Intent.MoveCsv(List.of(new VolumeName("Volume1")), new NodeName("HV02")));
        assertThat(wishes.offered()).hasSize(4);
    }

    @Test
    void theDetailsOfAFaultOfferToMoveTheMachinesAway() {
        cluster.pathDown("HV03", "Volume1").read();
        model.select(List.of(row("Volume1")));
        var callouts = model.details().getValue().orElseThrow().callouts();
        assertThat(callouts).hasSize(1);
        callouts.getFirst().actions().getFirst().runIfAllowed();
        assertThat(wishes.opened())
                .singleElement()
                .isInstanceOfSatisfying(
                        Intent.Migrate.class,
                        migrate -> assertThat(migrate.roles())
                                .isNotEmpty()
                                .allSatisfy(role -> assertThat(host(role)).contains(new NodeName("HV03"))));
    }

    private Optional<NodeName> host(GroupName role) {
        return cluster.inventory().virtualMachine(role).map(VirtualMachine::computerName);
    }
}
