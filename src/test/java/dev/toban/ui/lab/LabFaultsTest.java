package dev.toban.ui.lab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.lab.BuiltIn;
import dev.toban.lab.Fault;
import dev.toban.lab.FaultOutcome;
import dev.toban.lab.TraceKind;
import dev.toban.model.GroupName;
import dev.toban.model.NetworkName;
import dev.toban.model.NodeName;
import dev.toban.model.SwitchName;
import dev.toban.model.VirtualMachineName;
import dev.toban.model.VolumeName;
import dev.toban.text.Language;
import dev.toban.text.Message;
import dev.toban.ui.jobs.LabBench;
import dev.toban.ui.support.Background;
import dev.toban.ui.support.FaultMenu;
import dev.toban.ui.support.ObservableTexts;
import dev.toban.ui.support.PageContext;
import dev.toban.ui.support.Target;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class LabFaultsTest {

    private static final NodeName HV01 = new NodeName("HV01");

    private final LabBench bench = new LabBench(BuiltIn.DUTY, 0).read();
    private final ObservableTexts texts = new ObservableTexts(Language.ENGLISH);
    private final PageContext context = bench.pageContext(Background.direct(), texts);
    private final LabViewModel model = new LabViewModel(bench.laboratory(), context);
    private final LabFaults faults = new LabFaults(model, context);

    @AfterEach
    void end() {
        model.close();
        bench.close();
    }

    private List<String> offered(Target target) {
        return faults.of(target).map(Menu::getItems).orElseThrow().stream()
                .map(MenuItem::getId)
                .filter(id -> id != null)
                .toList();
    }

    @Test
    void everyKindOfObjectIsOfferedItsOwnFaults() {
        assertThat(offered(new Target.Host(HV01))).contains("lab-crash-menu", "lab-start-menu", "lab-fault-NodeFreeze");
        assertThat(offered(new Target.Uplinks(HV01, new SwitchName("vsw-prod"))))
                .containsExactly("lab-pull-one-menu", "lab-pull-all-menu", "lab-plug-in-menu");
        assertThat(offered(new Target.Link(HV01, new NetworkName("Cluster"))))
                .startsWith("lab-link-cut-menu", "lab-link-mend-menu");
        assertThat(offered(new Target.Path(HV01, new VolumeName("Volume1"))))
                .contains("lab-path-lose-menu", "lab-fault-CorruptVolume");
        assertThat(offered(new Target.Volume(new VolumeName("Volume1"))))
                .containsExactly("lab-fault-SnapshotVolume", "lab-fault-VolumeFree", "lab-fault-CorruptVolume");
        assertThat(offered(new Target.Network(new NetworkName("Management"))))
                .containsExactly("lab-fault-GatewayDown", "lab-fault-GatewayUp");
        assertThat(offered(new Target.Machine(new VirtualMachineName("app01"), Optional.of(new GroupName("app01")))))
                .containsExactly("lab-fault-GuestRestart", "lab-fault-Backup");
    }

    @Test
    void theMenuNamesWhatItBreaks() {
        Menu menu = faults.of(new Target.Path(HV01, new VolumeName("Volume1"))).orElseThrow();
        assertThat(menu.getText()).isEqualTo("Break or mend Volume1 on HV01");
        texts.languageProperty().set(Language.JAPANESE);
        assertThat(menu.getText()).isEqualTo("HV01 の Volume1 の障害と復旧");
    }

    @Test
    void aFaultChosenInAMenuHappens() {
        Menu menu = faults.of(new Target.Host(HV01)).orElseThrow();
        fire(menu, "lab-crash-menu");
        assertThat(model.trace()).extracting(line -> line.entry().kind()).contains(TraceKind.FAULT);
        bench.laboratory().clock().advance(Duration.ofMinutes(1));
        bench.read();
        assertThat(item(menu, "lab-crash-menu").isDisable()).isTrue();
        assertThat(item(menu, "lab-start-menu").isDisable()).isFalse();
    }

    @Test
    void whatDoesNotFitThePresentStateIsRefusedWithTheReason() {
        Menu menu = faults.of(new Target.Host(HV01)).orElseThrow();
        assertThat(item(menu, "lab-fault-ServiceStart").isDisable()).isTrue();
        assertThat(item(menu, "lab-fault-ServiceStop").isDisable()).isFalse();
        assertThat(reason(menu, "lab-fault-ServiceStart")).isEqualTo("The cluster service of HV01 runs already.");
        fire(menu, "lab-crash-menu");
        menu.getOnShowing().handle(new Event(Menu.ON_SHOWING));
        assertThat(item(menu, "lab-fault-ServiceStop").isDisable()).isTrue();
        assertThat(reason(menu, "lab-fault-ServiceStop")).isEqualTo("HV01 is off.");
    }

    @Test
    void anOfferIsRefusedExactlyWhenTheLabWouldRefuseIt() {
        for (Fault before : List.of(new Fault.NodeFreeze(HV01, Duration.ofSeconds(30)), new Fault.NodeCrash(HV01))) {
            model.inject(before);
            for (Fault fault :
                    TargetFaults.of(new Target.Host(HV01), bench.laboratory().simulatedFaults())) {
                Optional<FaultOutcome.Refused> told = bench.laboratory().refusal(fault);
                int lines = bench.laboratory().trace().size();
                if (told.isPresent()) {
                    assertThat(bench.laboratory().inject(fault)).isEqualTo(told.get());
                    assertThat(FaultRefusals.why(fault, told.get(), bench.laboratory()))
                            .isNotEqualTo(Message.NONE);
                }
                assertThat(bench.laboratory().trace().size()).isEqualTo(lines);
            }
        }
    }

    private static String reason(Menu menu, String id) {
        CustomMenuItem item = (CustomMenuItem) item(menu, id);
        return ((Labeled) item.getContent().lookup(".menu-reason")).getText();
    }

    @Test
    void aRealClusterHasNoFaults() {
        assertThat(context.faults()).isSameAs(FaultMenu.NONE);
        assertThat(FaultMenu.NONE.of(new Target.Host(HV01))).isEmpty();
    }

    private static void fire(Menu menu, String id) {
        item(menu, id).fire();
    }

    private static MenuItem item(Menu menu, String id) {
        return menu.getItems().stream()
                .filter(item -> id.equals(item.getId()))
                .findFirst()
                .orElseThrow();
    }
}
