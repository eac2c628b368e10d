package dev.toban.connection.lab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.connection.Scope;
import dev.toban.lab.Fault;
import dev.toban.lab.Incident;
import dev.toban.lab.Incidents;
import dev.toban.lab.Scenarios;
import dev.toban.model.Freshness;
import dev.toban.model.NetworkName;
import dev.toban.model.NodeName;
import dev.toban.model.NodeState;
import dev.toban.model.Part;
import dev.toban.model.Section;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a host says of its switches and machines does not hang on its cluster service. */
class HostAnswersTest {

    private static final NodeName HV03 = SmallScenario.node(3);

    private static boolean answers(LabConnection lab, NodeName node) {
        return lab.read(Scope.FULL)
                        .reading(Part.of(Section.VIRTUAL_SWITCHES, node))
                        .freshness()
                == Freshness.FRESH;
    }

    private static boolean answersAfter(Fault... faults) throws Exception {
        try (LabConnection lab = Laboratories.open(SmallScenario.of("2019", 3).read(), 0, () -> 0)) {
            for (Fault fault : faults) {
                lab.laboratory().inject(fault);
            }
            lab.clock().advance(Duration.ofMinutes(1));
            assertThat(lab.read(Scope.FULL).nodes().find(HV03))
                    .hasValueSatisfying(node -> assertThat(node.state()).isNotEqualTo(NodeState.UP));
            return answers(lab, HV03);
        }
    }

    @Test
    void aHostAnswersWhoseClusterServiceWasStopped() throws Exception {
        assertThat(answersAfter(new Fault.ServiceStop(HV03))).isTrue();
    }

    @Test
    void aHostThatIsOffDoesNotAnswer() throws Exception {
        assertThat(answersAfter(new Fault.NodeCrash(HV03))).isFalse();
    }

    @Test
    void aHostThatHangsDoesNotAnswer() throws Exception {
        assertThat(answersAfter(new Fault.NodeFreeze(HV03, Duration.ofMinutes(5))))
                .isFalse();
    }

    @Test
    void aHostBehindACutCableDoesNotAnswer() throws Exception {
        assertThat(answersAfter(new Fault.LinkDown(HV03, new NetworkName("Management")), new Fault.ServiceStop(HV03)))
                .isFalse();
    }

    @Test
    void aHostOnTheOtherSideDoesNotAnswer() throws Exception {
        assertThat(answersAfter(new Fault.Partition(
                        List.of(List.of(SmallScenario.node(1), SmallScenario.node(2)), List.of(HV03)))))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"quarantined-node HV03", "stale-connection HV02", "two-node-second-failure HV02"})
    void theHostsThatAnIncidentCallsHealthyAnswer(String named) throws Exception {
        String[] parts = named.split(" ", 2);
        Incident incident =
                Incidents.of(Scenarios.named(Incidents.scenarioName(parts[0]))).orElseThrow();
        try (LabConnection lab = Laboratories.open(incident.scenario(), 0, () -> 0)) {
            lab.clock().advance(incident.lead());
            assertThat(answers(lab, new NodeName(parts[1]))).isTrue();
        }
    }
}
