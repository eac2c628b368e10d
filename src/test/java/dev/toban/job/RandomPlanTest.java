package dev.toban.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Random plans on random clusters: what the checks let through is not refused, what a job says is what the cluster
 * shows, and what it did can be taken back. {@code -Dtoban.plans=N} tries more of them, {@code -Dtoban.seed=S} begins
 * with another one than the first.
 */
class RandomPlanTest {

    private static final int PLANS = Integer.getInteger("toban.plans", 300);
    private static final long FIRST = Long.getLong("toban.seed", 1);
    private static final int MOST_FINDINGS = 20;
    /** Of all plans, in percent: more than this, and chance alone explains too much. */
    private static final int MOST_DISTURBED = 15;
    /** Of the plans of each kind, in percent: those that ran, or the kind is not tried at all. */
    private static final int LEAST_RUN = 8;

    @Test
    void whatThePlanSaysIsWhatHappensAndCanBeTakenBack(TestReporter reporter) {
        Map<String, Map<PlanTrial.End, Integer>> ends = new TreeMap<>();
        List<String> findings = new ArrayList<>();
        for (long seed = FIRST; seed < FIRST + PLANS && findings.size() < MOST_FINDINGS; seed++) {
            PlanTrial.Result result = PlanTrial.run(seed);
            ends.computeIfAbsent(result.kind().getSimpleName(), _ -> new EnumMap<>(PlanTrial.End.class))
                    .merge(result.end(), 1, Integer::sum);
            findings.addAll(result.findings());
        }
        reporter.publishEntry("ends", ends.toString());
        assertThat(findings).as("of %s", ends).isEmpty();
        assertThat(ends).as("every kind was tried").hasSameSizeAs(PlanTrial.kinds());
        assertThat(count(ends, PlanTrial.End.UNDONE))
                .as("a third of all was run and taken back, of %s", ends)
                .isGreaterThan(PLANS / 3);
        assertThat(count(ends, PlanTrial.End.DISTURBED) * 100)
                .as("disturbed, of %s", ends)
                .isLessThan(PLANS * MOST_DISTURBED);
        assertThat(ends).allSatisfy((kind, of) -> {
            int all = of.values().stream().mapToInt(Integer::intValue).sum();
            int run = of.getOrDefault(PlanTrial.End.UNDONE, 0) + of.getOrDefault(PlanTrial.End.NO_WAY_BACK, 0);
            assertThat(run * 100).as("%s that ran, of %s", kind, of).isGreaterThanOrEqualTo(all * LEAST_RUN);
        });
    }

    private static int count(Map<String, Map<PlanTrial.End, Integer>> ends, PlanTrial.End end) {
        return ends.values().stream().mapToInt(of -> of.getOrDefault(end, 0)).sum();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "2760, the start of a machine whose volume is offline for its repair",
        "3629, the return of machines that have failed",
        "4684, the move of a role to a node without its network"
    })
    void whatWasOnceNotForeseenIsNow(long seed, String what) {
        assertThat(PlanTrial.runAsFound(seed).findings()).as(what).isEmpty();
    }
}
