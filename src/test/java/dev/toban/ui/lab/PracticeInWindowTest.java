package dev.toban.ui.lab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.command.ClusterCommand;
import dev.toban.command.Intent;
import dev.toban.connection.ClusterException;
import dev.toban.connection.Progress;
import dev.toban.lab.Fault;
import dev.toban.lab.Incidents;
import dev.toban.lab.Practice;
import dev.toban.lab.Scenarios;
import dev.toban.model.GroupName;
import dev.toban.model.NodeName;
import dev.toban.model.SwitchName;
import dev.toban.model.VolumeName;
import dev.toban.plan.Plan;
import dev.toban.plan.Planner;
import dev.toban.plan.Step;
import dev.toban.text.Language;
import dev.toban.text.Message;
import dev.toban.ui.jobs.LabBench;
import dev.toban.ui.lab.FaultParts.Part;
import dev.toban.ui.support.Action;
import dev.toban.ui.support.Background;
import dev.toban.ui.support.ObservableTexts;
import dev.toban.ui.support.Target;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every incident is mended by something that the window offers: a button of the Lab page, its form, or a plan. */
class PracticeInWindowTest {

    private static final NodeName HV01 = new NodeName("HV01");
    private static final NodeName HV02 = new NodeName("HV02");
    private static final NodeName HV03 = new NodeName("HV03");

    static List<String> names() {
        return Incidents.names();
    }

    /** What a person does. */
    @FunctionalInterface
    private interface Remedy {
        void carryOut(Desk desk) throws Exception;
    }

    private static Map<String, Remedy> remedies() {
        Map<String, Remedy> all = new LinkedHashMap<>();
        all.put("lost-vote", desk -> desk.form(FaultKind.WITNESS_UP, Map.of()));
        all.put(
                "protected-network-storm",
                desk -> desk.press(new Target.Uplinks(HV02, new SwitchName("vsw-prod")), "lab-plug-in"));
        all.put(
                "redirected-csv",
                desk -> desk.press(new Target.Path(HV03, new VolumeName("Volume1")), "lab-path-restore"));
        all.put("quarantined-node", desk -> desk.plan(new Intent.StartNode(HV03, true)));
        all.put("drain-that-cannot-finish", desk -> desk.plan(new Intent.StopRole(List.of(new GroupName("legacy01")))));
        all.put("heartbeat-loss-at-backup", desk -> desk.plan(new Intent.Heartbeat(1000, 22, 1000, 20)));
        all.put("address-conflict-after-a-change", desk -> {
            desk.form(FaultKind.ADDRESS_FREE, Map.of(Part.ADDRESS, "192.168.10.60"));
            desk.plan(new Intent.StartRole(List.of(new GroupName("FS01"))));
        });
        all.put("two-node-second-failure", desk -> desk.press(new Target.Host(HV01), "lab-start"));
        all.put("stale-connection", desk -> {
            desk.plan(new Intent.StopNode(HV01));
            desk.bench().laboratory().clock().advance(Duration.ofMinutes(1));
            desk.bench().read();
            desk.plan(new Intent.StartNode(HV01, false));
        });
        all.put("multi-domain-re-add", desk -> desk.plan(new Intent.StartRole(List.of(new GroupName("branch01")))));
        return all;
    }

    /** The window of somebody who practises. */
    private record Desk(LabBench bench, LabViewModel model) {

        void press(Target target, String button) {
            LabActions actions = new LabActions(model);
            actions.target().set(Optional.of(target));
            actions.all().stream()
                    .filter(action -> action.id().equals(button))
                    .findFirst()
                    .orElseThrow()
                    .runIfAllowed();
        }

        void form(FaultKind kind, Map<Part, String> chosen) {
            FaultParts parts =
                    new FaultParts(bench.inventory(), bench.laboratory().scenario());
            chosen.forEach((part, value) -> parts.choose(
                    part,
                    parts.offered(part).stream()
                            .filter(offered -> offered.toString().equals(value))
                            .findFirst()
                            .orElseThrow()));
            model.inject(kind.make(parts));
        }

        void plan(Intent intent) {
            Plan plan = Planner.plan(bench.inventory(), intent);
            assertThat(plan.isBlocked()).as(plan.checks().toString()).isFalse();
            for (Step step : plan.steps()) {
                carryOut(Objects.requireNonNull(step.command()));
            }
        }

        private void carryOut(ClusterCommand command) {
            try {
                bench.connection().execute(command, Progress.SILENT);
            } catch (ClusterException e) {
                throw new AssertionError(e);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void theIncidentIsWonByWhatTheWindowOffers(String name) throws Exception {
        assertThat(remedies()).containsKey(name);
        try (LabBench bench = new LabBench(Scenarios.named("practice-" + name), 0);
                LabViewModel model = new LabViewModel(
                        bench.laboratory(),
                        bench.pageContext(Background.direct(), new ObservableTexts(Language.ENGLISH)))) {
            bench.read();
            PracticeViewModel practice = model.practice().orElseThrow();
            practice.guess(practice.incident().cause());
            assertThat(practice.state().get().mending()).isEqualTo(Practice.Mending.NOTHING);
            Objects.requireNonNull(remedies().get(name)).carryOut(new Desk(bench, model));
            bench.laboratory().clock().advance(Duration.ofMinutes(11));
            practice.look();
            assertThat(practice.state().get().over()).isTrue();
            assertThat(practice.state().get().score().total()).isEqualTo(100);
        }
    }

    @Test
    void quorumMayBeForcedWhereItIsLost() throws Exception {
        try (LabBench bench = new LabBench(Scenarios.named("practice-two-node-second-failure"), 0);
                LabViewModel model = new LabViewModel(
                        bench.laboratory(),
                        bench.pageContext(Background.direct(), new ObservableTexts(Language.ENGLISH)))) {
            bench.read();
            new Desk(bench, model).plan(new Intent.ForceQuorum(HV02));
            bench.laboratory().clock().advance(Duration.ofMinutes(5));
            PracticeViewModel practice = model.practice().orElseThrow();
            practice.look();
            assertThat(practice.state().get().mending()).isEqualTo(Practice.Mending.PROVED);
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void theHardwareIsOutOfSightAndOutOfReachUntilTheCauseIsNamed(String name) throws Exception {
        try (LabBench bench = new LabBench(Scenarios.named("practice-" + name), 0);
                LabViewModel model = new LabViewModel(
                        bench.laboratory(),
                        bench.pageContext(Background.direct(), new ObservableTexts(Language.ENGLISH)))) {
            bench.read();
            int lines = bench.laboratory().trace().size();
            LabActions actions = new LabActions(model);
            actions.target().set(Optional.of(new Target.Host(HV02)));
            assertThat(actions.all()).noneMatch(Action::isAllowed);
            model.inject(new Fault.NodeCrash(HV02));
            assertThat(bench.laboratory().trace().size()).isEqualTo(lines);
            assertThat(model.secret().getValue()).isEqualTo(Message.of("practice.refusal.first"));
            PracticeViewModel practice = model.practice().orElseThrow();
            practice.guess(practice.incident().cause());
            assertThat(model.secret().getValue()).isEqualTo(Message.NONE);
            assertThat(actions.all()).anyMatch(Action::isAllowed);
        }
    }
}
