package dev.toban.connection.lab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.document.DocumentException;
import dev.toban.lab.Fault;
import dev.toban.lab.TraceKind;
import dev.toban.model.NodeName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lost heartbeats come out as if each of them were looked at, without an event for each. */
class LoadsTest {

    private static final int SECONDS = 1800;
    private static final int THRESHOLD = 10;

    private static Simulation run(long seed, double percent) throws DocumentException {
        Simulation sim = new Simulation(SmallScenario.of("2016", 2).seed(seed).read());
        Duration lasts = Duration.ofSeconds(SECONDS);
        sim.in(Duration.ofSeconds(60), () -> sim.faults.apply(new Fault.Load(new NodeName("HV02"), percent, lasts)));
        return sim;
    }

    /** Looks at one heartbeat a second: when the tenth in a row is lost, and when one is heard after that. */
    private static Optional<Duration> firstRun(Simulation sim, double percent) {
        int missing = 0;
        for (int second = 61; second < 60 + SECONDS; second++) {
            boolean lost = sim.loads.chance(2, second * 1_000_000L) < percent / 100;
            missing = lost ? missing + 1 : 0;
            if (missing == THRESHOLD) {
                return Optional.of(Duration.ofSeconds(second));
            }
        }
        return Optional.empty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {20, 60, 75, 90, 99.5})
    void theFirstTenLostInARowTakeTheRouteDown(double percent) throws DocumentException {
        for (long seed = 1; seed <= 40; seed++) {
            Simulation sim = run(seed, percent);
            sim.runUntil(Simulation.micros(Duration.ofHours(1)));
            List<Duration> seen = new ArrayList<>();
            sim.tracer.lines().stream()
                    .filter(line -> line.kind() == TraceKind.HEARTBEAT_DOWN)
                    .forEach(line -> seen.add(line.t()));
            assertThat(seen.stream().findFirst()).as("seed %d", seed).isEqualTo(firstRun(sim, percent));
        }
    }

    @Test
    void quietTimesCostNoEvents() throws DocumentException {
        Simulation sim = run(1, 20);
        int events = 0;
        while (sim.step(Simulation.micros(Duration.ofHours(1)))) {
            events++;
        }
        assertThat(events).isLessThan(10);
    }
}
