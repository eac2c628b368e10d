package dev.toban.ui.lab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.lab.Fault;
import dev.toban.lab.Incidents;
import dev.toban.lab.Scenario;
import dev.toban.lab.Scenarios;
import dev.toban.lab.TraceKind;
import dev.toban.text.Language;
import dev.toban.text.Texts;
import dev.toban.ui.jobs.LabBench;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What happens in the incidents, told by the sentences of the trace. */
class TraceWordsTest {

    private static final Texts ENGLISH = Texts.in(Language.ENGLISH);

    static List<String> names() {
        return Incidents.names();
    }

    private static List<String> told(String incident, Predicate<TraceLine> wanted, Fault... faults) throws Exception {
        Scenario scenario = Scenarios.named(Incidents.scenarioName(incident));
        try (LabBench bench = new LabBench(scenario, 0)) {
            TraceWords words = new TraceWords(
                    bench.laboratory().clock().start(), scenario.cluster().name());
            for (Fault fault : faults) {
                bench.laboratory().inject(fault);
            }
            bench.laboratory().clock().advance(Duration.ofMinutes(30));
            return bench.laboratory().trace().all().stream()
                    .map(words::line)
                    .filter(wanted)
                    .map(line -> ENGLISH.of(line.sentence()))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyEventHasASentenceInsteadOfItsInsertionStrings(String name) throws Exception {
        assertThat(told(name, line -> line.entry().kind() == TraceKind.EVENT))
                .isNotEmpty()
                .allMatch(said -> said.matches("Event \\d+ on HV\\d+: .*[a-z]{3,}.*"))
                .noneMatch(
                        said -> said.contains("FailoverClustering:") || said.matches(".*[0-9a-f]{8}-[0-9a-f]{4}-.*"));
    }

    @Test
    void aCommandThatFailedShowsTheNumberOfItsLine() throws Exception {
        assertThat(told("multi-domain-re-add", line -> line.entry().kind() == TraceKind.COMMAND_RESULT))
                .anyMatch(said -> said.contains("(0x000005B4)"))
                .noneMatch(said -> said.contains("(0x800705B4)"));
    }

    @Test
    void whatMendsIsNotCalledAFault() throws Exception {
        Predicate<TraceLine> faults = line -> line.entry().kind() == TraceKind.FAULT;
        assertThat(told("lost-vote", faults, new Fault.WitnessDown(), new Fault.WitnessUp()))
                .contains("Fault: The witness cannot be reached", "Repair: The witness can be reached again");
    }
}
