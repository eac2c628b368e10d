package dev.toban.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.command.Intent;
import dev.toban.model.NodeName;
import dev.toban.model.NodeState;
import dev.toban.plan.Expectation;
import dev.toban.plan.Plan;
import dev.toban.plan.Prediction;
import dev.toban.plan.Step;
import dev.toban.text.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a job says of the rehearsal before it: a prediction that is never wrong proves nothing. */
class ComparisonTest {

    private static final NodeName NODE = new NodeName("HV01");
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private static JobProgress job(JobState state, @Nullable Prediction prediction, int... seconds) {
        List<Step> steps =
                Stream.generate(ComparisonTest::step).limit(seconds.length).toList();
        Plan plan = new Plan(new Intent.Pause(NODE), Message.NONE, List.of(), steps, List.of(), 1, prediction);
        List<StepProgress> progress = Arrays.stream(seconds)
                .mapToObj(took -> StepProgress.DONE.after(Duration.ofSeconds(took)))
                .toList();
        int whole = Arrays.stream(seconds).sum();
        return new JobProgress(
                1, plan, state, progress, START, Optional.of(START.plusSeconds(whole)), Duration.ZERO, Message.NONE);
    }

    private static Step step() {
        Expectation expected = new Expectation.NodeIs(NODE, NodeState.PAUSED);
        return new Step(null, Message.NONE, Message.NONE, Message.NONE, expected, Duration.ZERO, null, false);
    }

    private static Prediction predicted(boolean succeeded, int... seconds) {
        List<Duration> steps =
                Arrays.stream(seconds).mapToObj(Duration::ofSeconds).toList();
        return new Prediction(
                succeeded, Duration.ofSeconds(Arrays.stream(seconds).sum()), steps);
    }

    @Test
    void withoutARehearsalThereIsNothingToCompare() {
        assertThat(Comparison.of(job(JobState.SUCCEEDED, null, 10)).isNone()).isTrue();
    }

    @Test
    void aFifthMoreOrLessCountsAsRehearsed() {
        assertThat(Comparison.of(job(JobState.SUCCEEDED, predicted(true, 100, 100), 119, 81))
                        .key())
                .isEqualTo("job.compared.same");
    }

    @Test
    void aCopyThatWasAFifthQuickerOrSlowerForetoldIt() {
        assertThat(Comparison.of(job(JobState.SUCCEEDED, predicted(true, 80, 120), 100, 100))
                        .key())
                .isEqualTo("job.compared.same");
        assertThat(Comparison.of(job(JobState.SUCCEEDED, predicted(true, 78, 100), 100, 100))
                        .key())
                .isEqualTo("job.compared.differs");
    }

    @Test
    void aStepThatTookMuchLongerIsNamed() {
        Message words = Comparison.of(job(JobState.SUCCEEDED, predicted(true, 100, 100), 100, 130));
        assertThat(words.key()).isEqualTo("job.compared.differs");
        assertThat(words.args()).contains(1);
    }

    @Test
    void fewSecondsAreNoDifference() {
        assertThat(Comparison.of(job(JobState.SUCCEEDED, predicted(true, 1), 5)).key())
                .isEqualTo("job.compared.same");
    }

    @Test
    void anotherEndIsSaidFirst() {
        assertThat(Comparison.of(job(JobState.FAILED, predicted(true, 10), 10)).key())
                .isEqualTo("job.compared.worse");
        assertThat(Comparison.of(job(JobState.SUCCEEDED, predicted(false, 10), 10))
                        .key())
                .isEqualTo("job.compared.better");
    }
}
