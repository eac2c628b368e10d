package dev.toban.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Random plans on random clusters: what the checks let through is not refused, what a job says is what the cluster
 * shows, and what it did can be taken back. {@code -Dtoban.plans=N} tries more of them, {@code -Dtoban.seed=S} begins
 * with another one than the first.
 */
class RandomPlanTest {

    private static final int PLANS = Integer.getInteger("toban.plans", 300);
    private static final long FIRST = Long.getLong("toban.seed", 1);
    private static final int MOST_FINDINGS = 20;

    @Test
    void whatThePlanSaysIsWhatHappensAndCanBeTakenBack() {
        Map<String, Map<PlanTrial.End, Integer>> ends = new TreeMap<>();
        List<String> findings = new ArrayList<>();
        for (long seed = FIRST; seed < FIRST + PLANS && findings.size() < MOST_FINDINGS; seed++) {
            PlanTrial.Result result = PlanTrial.run(seed);
            ends.computeIfAbsent(result.kind().getSimpleName(), _ -> new EnumMap<>(PlanTrial.End.class))
                    .merge(result.end(), 1, Integer::sum);
            findings.addAll(result.findings());
        }
        assertThat(findings).as("of %s", ends).isEmpty();
        assertThat(ends).as("every kind was tried").hasSameSizeAs(PlanTrial.kinds());
        assertThat(ends.values().stream()
                        .mapToInt(of -> of.getOrDefault(PlanTrial.End.UNDONE, 0))
                        .sum())
                .as("a third of all was run and taken back, of %s", ends)
                .isGreaterThan(PLANS / 3);
    }
}
