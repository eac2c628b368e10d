package dev.toban.connection.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.toban.connection.Scope;
import dev.toban.lab.BuiltIn;
import dev.toban.lab.LabSetting;
import dev.toban.lab.LabSettings;
import dev.toban.lab.Scenario;
import dev.toban.lab.Scenarios;
import dev.toban.lab.Twin;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** A copy with chances of its own. */
class TwinChancesTest {

    private static final Instant NOW = Instant.parse("2026-11-24T22:00:00Z");

    private static Twin twin() throws Exception {
        try (LabConnection lab = Laboratories.open(Scenarios.builtIn(BuiltIn.DUTY), 0, () -> 0)) {
            return Twin.of(lab.read(Scope.FULL), NOW, "lab");
        }
    }

    private static LabSettings settings(Scenario scenario) {
        return LabSettings.of(scenario.settings());
    }

    private static double ratio(LabSettings settings, LabSetting setting) {
        return (double) settings.duration(setting).toMillis() / ((Duration) setting.preset()).toMillis();
    }

    @Test
    void theSameSeedGivesTheSameCopyAndAnotherSeedAnother() throws Exception {
        Scenario copy = twin().withChances(7);
        assertThat(copy).isEqualTo(twin().withChances(7));
        assertThat(copy.seed()).isEqualTo(7);
        assertThat(copy.settings()).isNotEqualTo(twin().withChances(8).settings());
    }

    @Test
    void everyDurationDiffersByNoMoreThanAFifthAndTheyReachFarBothWays() throws Exception {
        Twin twin = twin();
        Set<Double> seen = new HashSet<>();
        for (long seed : LongStream.range(0, 200).toArray()) {
            LabSettings settings = settings(twin.withChances(seed));
            double share = (double) LabSetting.MIGRATION_SHARE_FAST.preset()
                    / settings.number(LabSetting.MIGRATION_SHARE_FAST);
            assertThat(share).isCloseTo(1, within(0.2001));
            assertThat(settings.number(LabSetting.MIGRATION_SHARE_SLOW)).isLessThanOrEqualTo(1);
            for (LabSetting setting : Set.of(LabSetting.MIGRATION_SETUP, LabSetting.ROLE_ONLINE)) {
                assertThat(ratio(settings, setting)).isCloseTo(1, within(0.2001));
                seen.add(ratio(settings, setting));
            }
        }
        assertThat(seen).anyMatch(ratio -> ratio < 0.85).anyMatch(ratio -> ratio > 1.15);
    }

    @Test
    void whatTheCopyIsMadeOfStaysAsItIs() throws Exception {
        Scenario plain = twin().scenario();
        Scenario varied = twin().withChances(7);
        assertThat(varied.withChances(1, Map.of())).isEqualTo(plain.withChances(1, Map.of()));
    }

    @Test
    void aRunOfTheCopyGoesByItsDurations() throws Exception {
        LabSettings settings = settings(twin().withChances(7));
        try (LabConnection copy = Laboratories.open(twin().withChances(7), 0, () -> 0)) {
            assertThat(copy.laboratory().settings().duration(LabSetting.MIGRATION_SETUP))
                    .isEqualTo(settings.duration(LabSetting.MIGRATION_SETUP))
                    .isNotEqualTo(LabSetting.MIGRATION_SETUP.preset());
        }
    }
}
