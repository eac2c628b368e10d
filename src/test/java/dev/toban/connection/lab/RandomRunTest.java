package dev.toban.connection.lab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.document.DocumentException;
import dev.toban.document.Json;
import dev.toban.lab.Scenario;
import dev.toban.lab.Scenarios;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Random clusters with random faults and commands; {@code mvn -Pfuzz verify -Dlab.runs=N} runs more of them, and
 * {@code -Dlab.seed=N} begins with another one than the first.
 */
class RandomRunTest {

    @Test
    void whateverHappensTheInvariantsHold() {
        int first = Integer.getInteger("lab.seed", 1);
        int runs = Integer.getInteger("lab.runs", 2_000);
        Optional<String> failure = IntStream.range(first, first + runs)
                .parallel()
                .mapToObj(RandomRunTest::failure)
                .flatMap(Optional::stream)
                .findFirst();
        assertThat(runs).isPositive();
        assertThat(failure).isEmpty();
    }

    @Test
    void theSameSeedGivesTheSameTrace() {
        for (int seed = 1; seed <= 40; seed++) {
            assertThat(new LabRun(scenario(seed)).go()).as("seed %d", seed).isEqualTo(new LabRun(scenario(seed)).go());
        }
    }

    /** The seed, what did not hold, and a small scenario in which it does not hold either. */
    private static Optional<String> failure(int seed) {
        Scenario scenario = scenario(seed);
        return LabRun.failure(scenario).map(failure -> {
            Scenario small = Shrinking.of(scenario, RandomRunTest::failureWhenRead);
            return "seed %d: %s%nshrunk: %s%n%s"
                    .formatted(seed, failure, LabRun.failure(small).orElseThrow(), Json.STRICT.write(small));
        });
    }

    /** Only a scenario that a person can open is of use to one. */
    private static Optional<String> failureWhenRead(Scenario scenario) {
        try {
            return LabRun.failure(Scenarios.read(Json.STRICT.write(scenario), "shrunk"));
        } catch (DocumentException e) {
            return Optional.empty();
        }
    }

    private static Scenario scenario(int seed) {
        Random random = new Random(seed);
        RandomCluster cluster = new RandomCluster(random);
        try {
            return cluster.draw(seed).withTimeline(new RandomFate(random, cluster).draw());
        } catch (DocumentException e) {
            throw new AssertionError("seed " + seed + " draws a scenario that is refused", e);
        }
    }
}
