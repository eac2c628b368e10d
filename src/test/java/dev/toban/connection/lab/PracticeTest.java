package dev.toban.connection.lab;

import static dev.toban.connection.lab.IncidentPlay.carryOut;
import static dev.toban.connection.lab.IncidentPlay.letItShow;
import static dev.toban.connection.lab.IncidentPlay.play;
import static dev.toban.connection.lab.IncidentPlay.remedies;
import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.lab.Incident;
import dev.toban.lab.Incidents;
import dev.toban.lab.Practice;
import dev.toban.lab.Scenarios;
import dev.toban.text.Language;
import dev.toban.text.Texts;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every incident can be solved, and tells neither too early nor too late what it was. */
class PracticeTest {

    static List<String> names() {
        return Incidents.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void aQuickRightHandGetsAllPoints(String name) throws Exception {
        play(name, (practice, lab) -> {
            lab.clock().advance(Duration.ofSeconds(30));
            assertThat(practice.reachable()).isEqualTo(Practice.MOST);
            assertThat(practice.guess(practice.incident().cause())).isTrue();
            assertThat(practice.isOver()).isFalse();
            carryOut(remedies(practice.incident()).getFirst(), lab);
            letItShow(name, lab);
            assertThat(practice.isOver()).isTrue();
            assertThat(practice.score()).isEqualTo(new Practice.Score(40, 40, 20, 0));
            assertThat(practice.needed()).contains(Duration.ofSeconds(30));
        });
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyRemedyIsOneThatTheClusterShowsToWork(String name) throws Exception {
        Incident incident = Incidents.of(Scenarios.named("practice-" + name)).orElseThrow();
        for (Incident.Remedy remedy : remedies(incident)) {
            play(name, (practice, lab) -> {
                lab.clock().advance(Duration.ofSeconds(30));
                carryOut(remedy, lab);
                assertThat(practice.mending()).as(remedy.toString()).isNotEqualTo(Practice.Mending.NOTHING);
                letItShow(name, lab);
                assertThat(practice.mending()).as(remedy.toString()).isEqualTo(Practice.Mending.PROVED);
            });
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void timeAloneMendsNothing(String name) throws Exception {
        play(name, (practice, lab) -> {
            practice.guess(practice.incident().cause());
            lab.clock().advance(practice.incident().limit());
            assertThat(practice.mending()).isEqualTo(Practice.Mending.NOTHING);
            assertThat(practice.isOver()).isFalse();
            assertThat(practice.score().total()).isEqualTo(Practice.CAUSE);
            assertThat(practice.reachable()).isEqualTo(Practice.CAUSE + Practice.REMEDY);
        });
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyWrongGuessCostsTwentyPoints(String name) throws Exception {
        play(name, (practice, _) -> {
            List<String> wrong = practice.incident().causes().stream()
                    .filter(cause -> !cause.equals(practice.incident().cause()))
                    .toList();
            assertThat(practice.guess(wrong.get(0))).isFalse();
            assertThat(practice.score().total()).isZero();
            assertThat(practice.reachable()).isEqualTo(80);
            practice.guess(practice.incident().cause());
            assertThat(practice.score().cause()).isEqualTo(20);
        });
    }

    @ParameterizedTest
    @MethodSource("names")
    void whoGivesUpGetsNothing(String name) throws Exception {
        play(name, (practice, lab) -> {
            practice.giveUp();
            practice.guess(practice.incident().cause());
            carryOut(remedies(practice.incident()).getFirst(), lab);
            letItShow(name, lab);
            assertThat(practice.isOver()).isTrue();
            assertThat(practice.score().total()).isZero();
        });
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyIncidentHasItsWordsInBothLanguages(String name) throws Exception {
        Incident incident = Incidents.of(Scenarios.named("practice-" + name)).orElseThrow();
        assertThat(incident.name()).isEqualTo(name);
        Stream<String> causes = incident.causes().stream().map("cause."::concat);
        assertThat(Stream.concat(Stream.of("title", "about", "goal", "hint", "explanation", "source"), causes)
                        .map(word -> "practice." + name + "." + word))
                .allMatch(key -> Stream.of(Language.values())
                        .allMatch(language -> Texts.in(language).has(key)));
    }

    @Test
    void aThirdGuessIsWorthNothingAndAHintCostsTenOnce() throws Exception {
        play("lost-vote", (practice, lab) -> {
            practice.guess("nodeDown");
            practice.guess("partition");
            practice.guess(practice.incident().cause());
            practice.hint();
            practice.hint();
            carryOut(practice.incident().remedies().getFirst(), lab);
            letItShow("lost-vote", lab);
            assertThat(practice.score()).isEqualTo(new Practice.Score(0, 40, 20, -10));
            assertThat(practice.score().total()).isEqualTo(50);
        });
    }
}
