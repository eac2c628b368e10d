package dev.toban.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.command.Intent;
import dev.toban.lab.BuiltIn;
import dev.toban.model.Failback;
import dev.toban.model.GroupName;
import dev.toban.model.Inventory;
import dev.toban.model.NodeName;
import dev.toban.text.Language;
import dev.toban.ui.pages.LabCluster;
import dev.toban.ui.support.ObservableTexts;
import dev.toban.ui.support.PaletteEntry;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FinderTest {

    private final LabCluster cluster = new LabCluster(BuiltIn.DUTY).read();
    private final ObservableTexts texts = new ObservableTexts(Language.ENGLISH);
    private final List<String> shown = new ArrayList<>();
    private final List<Intent> opened = new ArrayList<>();
    private final Finder finder =
            new Finder(cluster.watch(), texts, (page, name) -> shown.add(page + " " + name), opened::add);

    private void choose(String typed) {
        finder.find(typed).getFirst().run().run();
    }

    @ParameterizedTest
    @ValueSource(strings = {"drain HV02", "hv02 drain", "HV02 をドレイン", "ドレイン HV02", "HV02をドレイン", "dra hv02"})
    void aVerbAndANodeOpenThePlan(String typed) {
        choose(typed);
        assertThat(opened).containsExactly(new Intent.Drain(new NodeName("HV02"), null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pause HV02", "hv02 一時停止", "HV02 do not drain", "HV02 をドレインしない"})
    void aPauseIsOfferedWithAndWithoutItsDrain(String typed) {
        assertThat(finder.find(typed))
                .extracting(PaletteEntry::words)
                .contains("Drain HV02", "Pause HV02, do not drain roles");
    }

    @Test
    void otherVerbsHaveTheirPlans() {
        choose("resume HV03");
        choose("stop app01");
        assertThat(opened)
                .containsExactly(
                        new Intent.Resume(new NodeName("HV03"), Failback.IMMEDIATE),
                        new Intent.StopRole(List.of(new GroupName("app01"))));
    }

    @Test
    void theClusterServiceOfANodeIsSpokenOfToo() {
        choose("start cluster service HV02");
        choose("hv02 stop");
        choose("clear quarantine HV03");
        choose("HV03 の検疫を解除");
        choose("force quorum HV01");
        NodeName hv02 = new NodeName("HV02");
        NodeName hv03 = new NodeName("HV03");
        assertThat(opened)
                .containsExactly(
                        new Intent.StartNode(hv02, false),
                        new Intent.StopNode(hv02),
                        new Intent.StartNode(hv03, true),
                        new Intent.StartNode(hv03, true),
                        new Intent.ForceQuorum(new NodeName("HV01")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"heartbeat", "change heartbeat", "ハートビート"})
    void theHeartbeatIsChangedOnThePageOfTheNetworks(String typed) {
        choose(typed);
        assertThat(shown).containsExactly("networks ");
    }

    @Test
    void aNameAloneOpensNoPlan() {
        choose("HV02");
        assertThat(shown).containsExactly("nodes HV02");
        assertThat(opened).isEmpty();
    }

    @Test
    void anAddressLeadsToThePageThatShowsIt() {
        Inventory inventory = cluster.inventory();
        String ofNode = inventory.networkInterfaces().stream()
                .flatMap(connection -> connection.ipv4Addresses().stream())
                .findFirst()
                .orElseThrow();
        assertThat(finder.find(ofNode)).extracting(PaletteEntry::words).contains(ofNode);
        choose(ofNode);
        assertThat(shown).singleElement().asString().startsWith("networks ");
    }

    @Test
    void aSwitchLeadsToItsAdapters() {
        choose("vsw-web");
        assertThat(shown).containsExactly("adapters vsw-web");
    }

    @Test
    void aNumberLeadsToTheEvents() {
        choose("1069");
        assertThat(shown).containsExactly("overview 1069");
    }

    @Test
    void aVerbAloneOffersTheNodes() {
        assertThat(finder.find("drain")).extracting(PaletteEntry::words).contains("Drain HV01", "Drain HV04");
        assertThat(finder.find("drain hv03"))
                .extracting(PaletteEntry::words)
                .contains("Drain HV03")
                .doesNotContain("Drain HV01");
    }

    @Test
    void whatIsNamedLikeTheBeginningOfAVerbStandsBeforeItsNodes() {
        assertThat(finder.find("sto").getFirst().words())
                .as("Available Storage")
                .contains("Storage");
    }
}
