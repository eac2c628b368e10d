package dev.toban.ui.adapters;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.command.ClusterCommand;
import dev.toban.command.Intent;
import dev.toban.connection.ClusterException;
import dev.toban.lab.BuiltIn;
import dev.toban.model.NodeName;
import dev.toban.text.Language;
import dev.toban.text.Message;
import dev.toban.ui.pages.LabCluster;
import dev.toban.ui.pages.Wishes;
import dev.toban.ui.support.Background;
import dev.toban.ui.support.FormField;
import dev.toban.ui.support.Look;
import dev.toban.ui.support.StateWord;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdaptersViewModelTest {

    private final LabCluster cluster = new LabCluster(BuiltIn.DUTY);
    private final Wishes wishes = new Wishes();
    private final AdaptersViewModel model =
            new AdaptersViewModel(cluster.context(wishes, wishes, Background.direct(), Language.ENGLISH));

    private AdapterRow row(String machine, String switchName) {
        return model.rows().rows().items().stream()
                .filter(row -> row.machine().equals(machine) && row.switchName().equals(switchName))
                .findFirst()
                .orElseThrow();
    }

    private StateWord on(AdapterRow row, String node) {
        return model.state(row, new NodeName(node));
    }

    @Test
    void eachNodeSaysWhetherItCouldTakeTheAdapter() {
        cluster.read();
        AdapterRow app01 = row("app01", "vsw-prod");
        assertThat(on(app01, "HV01")).isEqualTo(new StateWord(Look.RUNNING_HERE, "Running"));
        assertThat(on(app01, "HV02")).isEqualTo(new StateWord(Look.POSSIBLE, "Can"));
        AdapterRow app07 = row("app07", "vsw-dmz");
        assertThat(on(app07, "HV01")).isEqualTo(new StateWord(Look.NOT_POSSIBLE, "No switch"));
        assertThat(app07.reach().blocked()).isEqualTo(3);
    }

    @Test
    void aSwitchWithoutLinkIsAFaultAlsoWhereTheMachineRuns() {
        cluster.read().uplinksDown("HV02", "vsw-web").read();
        AdapterRow cut = model.rows().rows().items().stream()
                .filter(AdapterRow::isCutOff)
                .findFirst()
                .orElseThrow();
        assertThat(on(cut, "HV02").look()).isEqualTo(Look.FAILED);
        assertThat(on(cut, "HV02").word()).endsWith("no link");
        assertThat(model.rows().badge().get().worst()).contains(Look.FAILED);
    }

    @Test
    void aPausedNodeSaysSoAndNotThatItCan() throws ClusterException {
        cluster.lab().execute(new ClusterCommand.SuspendNode(new NodeName("HV02"), false, null, null), _ -> {});
        cluster.read();
        assertThat(on(row("app01", "vsw-prod"), "HV02")).isEqualTo(new StateWord(Look.PAUSED, "Node paused"));
        assertThat(on(row("app07", "vsw-dmz"), "HV02").word()).isEqualTo("No switch");
    }

    @Test
    void aSilentNodeIsUnknownWithItsAge() {
        cluster.silence("HV04").read();
        assertThat(on(row("app01", "vsw-prod"), "HV04")).isEqualTo(new StateWord(Look.UNKNOWN, "Unknown, 84 s"));
        assertThat(model.count(row -> row.reach().unknown() > 0).getValue())
                .isEqualTo(model.rows().rows().items().size());
    }

    @Test
    void onlyAdaptersThatWouldChangeGoIntoThePlan() {
        cluster.read();
        AdapterRow kept = row("app03", "vsw-prod");
        AdapterRow free = row("app03", "vsw-backup");
        assertThat(Wishes.refusal(model.actions(), "adapters-protect")).isEqualTo("adapters.refusal.nothingSelected");
        model.select(List.of(kept));
        assertThat(Wishes.refusal(model.actions(), "adapters-protect")).isEqualTo("adapters.refusal.protected");
        model.select(List.of(kept, free));
        Wishes.find(model.actions(), "adapters-protect").runIfAllowed();
        assertThat(wishes.opened()).containsExactly(new Intent.Protect(List.of(free.id()), true));
    }

    @Test
    void rowsOfSwitchesThatDidNotChangeStayTheSameObjects() {
        cluster.read();
        AdapterRow before = row("app01", "vsw-prod");
        cluster.uplinksDown("HV02", "vsw-web").read();
        assertThat(row("app01", "vsw-prod")).isSameAs(before);
    }

    @Test
    void aRuleSaysHowManyAdaptersItFitsWhileItIsTyped() {
        cluster.read().fill(form -> {
            assertThat(form.preview().get()).isEqualTo(Message.of("adapters.rule.preview", 72, 2L));
            ((FormField.Text) form.fields().getFirst()).value().set("VSW-back*");
            assertThat(form.preview().get().args()).first().isEqualTo(12);
            FormField.Text vlan = (FormField.Text) form.fields().get(1);
            assertThat(vlan.mistake().apply("4095").isNone()).isFalse();
            ((FormField.Text) form.fields().get(2)).value().set("app03");
        });
        Wishes.find(model.general(), "adapters-by-rule").runIfAllowed();
        assertThat(wishes.opened())
                .containsExactly(
                        new Intent.Protect(List.of(row("app03", "vsw-backup").id()), true));
    }
}
