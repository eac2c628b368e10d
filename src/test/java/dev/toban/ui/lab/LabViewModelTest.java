package dev.toban.ui.lab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.lab.BuiltIn;
import dev.toban.lab.Fault;
import dev.toban.lab.Hardware;
import dev.toban.lab.TraceKind;
import dev.toban.model.NetworkName;
import dev.toban.model.NodeName;
import dev.toban.model.SwitchName;
import dev.toban.model.VolumeName;
import dev.toban.text.Language;
import dev.toban.text.Message;
import dev.toban.ui.jobs.LabBench;
import dev.toban.ui.support.Action;
import dev.toban.ui.support.Background;
import dev.toban.ui.support.ObservableTexts;
import dev.toban.ui.support.Target;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LabViewModelTest {

    private static final NodeName HV01 = new NodeName("HV01");
    private static final SwitchName PROD = new SwitchName("vsw-prod");

    private final ObservableTexts texts = new ObservableTexts(Language.ENGLISH);
    private final LabBench bench = new LabBench(BuiltIn.DUTY, 0).read();
    private final LabViewModel model =
            new LabViewModel(bench.laboratory(), bench.pageContext(Background.direct(), texts));
    private final LabActions actions = new LabActions(model);

    @AfterEach
    void end() {
        model.close();
        bench.close();
    }

    private Action action(String id) {
        return actions.all().stream()
                .filter(action -> action.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void pointAt(Target target) {
        actions.target().set(Optional.of(target));
    }

    private Stream<TraceLine> trace(TraceKind kind) {
        return model.trace().stream().filter(line -> line.entry().kind() == kind);
    }

    @Test
    void aLinkIsCutAndMended() {
        NetworkName network = new NetworkName("Cluster");
        pointAt(new Target.Link(HV01, network));
        assertThat(action("lab-link-mend").isAllowed()).isFalse();
        action("lab-link-cut").runIfAllowed();
        assertThat(trace(TraceKind.FAULT)).hasSize(1);
        bench.laboratory().clock().advance(Duration.ofMinutes(1));
        bench.read();
        action("lab-link-mend").runIfAllowed();
        model.look();
        assertThat(trace(TraceKind.FAULT)).hasSize(2);
    }

    @Test
    void onlyWhatIsSimulatedIsOfferedBesideTheActions() {
        pointAt(new Target.Host(HV01));
        assertThat(TargetFaults.of(new Target.Host(HV01), bench.laboratory().simulatedFaults()))
                .hasSize(8);
        assertThat(TargetFaults.of(new Target.Host(HV01), Set.of())).isEmpty();
        pointAt(new Target.Uplinks(HV01, PROD));
        assertThat(actions.others().isEmpty()).isTrue();
    }

    @Test
    void pullingAllUplinksMovesTheProtectedMachines() {
        pointAt(new Target.Uplinks(HV01, PROD));
        action("lab-pull-all").runIfAllowed();
        bench.laboratory().clock().advance(Duration.ofMinutes(3));
        bench.read();
        model.look();
        assertThat(trace(TraceKind.FAULT)).hasSize(2);
        assertThat(trace(TraceKind.MIGRATION_COMPLETED)).isNotEmpty();
        assertThat(bench.inventory().groupsOn(HV01))
                .noneMatch(group -> group.name().value().equals("app01"));
        assertThat(action("lab-pull-all").refusal().getValue()).isEqualTo(Message.of("lab.refusal.already"));
        assertThat(action("lab-plug-in").isAllowed()).isTrue();
    }

    @Test
    void actionsSayWhatToChooseFirst() {
        assertThat(action("lab-pull-one").refusal().getValue()).isEqualTo(Message.of("lab.refusal.nothing"));
        pointAt(new Target.Host(HV01));
        assertThat(action("lab-pull-one").refusal().getValue()).isEqualTo(Message.of("lab.refusal.switch"));
        assertThat(action("lab-crash").isAllowed()).isTrue();
        assertThat(action("lab-start").isAllowed()).isFalse();
    }

    @Test
    void aLostStoragePathShowsAndCanBeRestored() {
        pointAt(new Target.Path(HV01, new VolumeName("Volume2")));
        action("lab-path-lose").runIfAllowed();
        bench.read();
        assertThat(model.targets().rows().find(HV01).orElseThrow().path(new VolumeName("Volume2")))
                .contains(false);
        assertThat(action("lab-path-restore").isAllowed()).isTrue();
        action("lab-path-restore").runIfAllowed();
        bench.read();
        assertThat(model.targets().rows().find(HV01).orElseThrow().path(new VolumeName("Volume2")))
                .contains(true);
    }

    @Test
    void noRefusalNamesAThingByItsKey() {
        for (Fault fault : List.of(new Fault.DnsUp(), new Fault.WitnessUp(), new Fault.Heal())) {
            model.inject(fault);
            assertThat(texts.of(model.notice().get())).matches("Refused: .* already[,.].*");
        }
    }

    @Test
    void theTableShowsTheHardwareOfAHostThatTheClusterCannotRead() {
        model.inject(new Fault.ServiceCrash(HV01));
        bench.read();
        TargetRow row = model.targets().rows().find(HV01).orElseThrow();
        assertThat(row.hostState()).isEqualTo(Hardware.HostState.SERVICE_STOPPED);
        assertThat(row.connection(new NetworkName("Cluster"))).contains(true);
        assertThat(row.links(PROD)).contains(new Hardware.Uplinks(2, 2));
        assertThat(row.path(new VolumeName("Volume1"))).contains(true);
        model.inject(new Fault.NodeCrash(HV01));
        bench.read();
        assertThat(model.targets().rows().find(HV01).map(TargetRow::hostState)).contains(Hardware.HostState.OFF);
        pointAt(new Target.Host(HV01));
        assertThat(texts.of(action("lab-crash").refusal().getValue())).isEqualTo("HV01 is off.");
        assertThat(action("lab-start").isAllowed()).isTrue();
    }

    @Test
    void aRefusedFaultSaysWhy() {
        model.inject(new Fault.NodeStart(HV01));
        assertThat(texts.of(model.notice().get())).isEqualTo("Refused: The cluster service of HV01 runs already.");
        model.inject(new Fault.NodeCrash(HV01));
        assertThat(model.notice().get()).isEqualTo(Message.NONE);
    }

    @Test
    void whatIsToComeStandsBesideWhatHappened() {
        model.look();
        int toCome = model.faults().items().size();
        assertThat(toCome).isPositive();
        assertThat(model.faults().items()).noneMatch(FaultLine::happened);
        bench.laboratory().clock().advance(Duration.ofHours(1));
        model.look();
        assertThat(model.faults().items()).isNotEmpty().allMatch(FaultLine::happened);
    }

    @Test
    void aResetEmptiesTheTraceOnceItIsConfirmed() {
        model.inject(new Fault.NodeCrash(HV01));
        bench.dialogs().confirms(false);
        model.reset();
        assertThat(model.trace()).isNotEmpty();
        bench.dialogs().confirms(true);
        model.reset();
        assertThat(model.trace()).isEmpty();
        assertThat(bench.laboratory().clock().elapsed()).isZero();
    }

    @Test
    void theClockIsPausedAndSetAndPushedOn() {
        model.look();
        assertThat(model.paused().get()).isFalse();
        model.pauseOrResume();
        assertThat(model.paused().get()).isTrue();
        model.setSpeed(60);
        assertThat(model.speed().get()).isEqualTo(60);
        model.stepToNextEvent();
        assertThat(bench.laboratory().clock().elapsed()).isPositive();
    }

    @Test
    void everySentenceOfALongRunIsThereInBothLanguages() {
        model.inject(new Fault.UplinkDown(HV01, PROD));
        model.inject(new Fault.UplinkDown(HV01, PROD));
        bench.laboratory().clock().advance(Duration.ofMinutes(20));
        model.inject(new Fault.NodeCrash(new NodeName("HV02")));
        bench.laboratory().clock().advance(Duration.ofMinutes(20));
        model.inject(new Fault.NodeStart(new NodeName("HV02")));
        bench.laboratory().clock().advance(Duration.ofMinutes(20));
        model.look();
        assertThat(model.trace()).hasSizeGreaterThan(50);
        for (Language language : Language.values()) {
            ObservableTexts words = new ObservableTexts(language);
            assertThat(model.trace())
                    .allSatisfy(line -> assertThat(words.of(line.sentence())).isNotBlank())
                    .noneMatch(line -> line.sentence().key().equals("lab.trace.other"));
        }
    }

    @Test
    void everySimulatedFaultCanBeChosen() {
        assertThat(List.of(FaultKind.values()))
                .extracting(FaultKind::type)
                .containsAll(bench.laboratory().simulatedFaults())
                .hasSize(Fault.class.getPermittedSubclasses().length);
    }

    @Test
    void everyFaultIsPutTogetherFromWhatTheClusterHas() {
        for (FaultKind kind : FaultKind.values()) {
            FaultParts parts =
                    new FaultParts(bench.inventory(), bench.laboratory().scenario());
            kind.parts().forEach(part -> parts.choose(part, parts.offered(part).getFirst()));
            Fault fault = kind.make(parts);
            assertThat(fault).isInstanceOf(kind.type());
            assertThat(texts.of(FaultWords.of(fault))).isNotBlank();
            assertThat(texts.of(kind)).isNotBlank();
        }
    }
}
