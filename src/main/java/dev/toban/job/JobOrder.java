package dev.toban.job;

import dev.toban.plan.Plan;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What is to be run: a plan, and where an earlier run of it has ended. */
record JobOrder(long number, Plan plan, Optional<Resumption> from) {

    List<StepRun> steps() {
        return IntStream.range(0, plan.steps().size())
                .mapToObj(i -> new StepRun(plan.steps().get(i), before(i)))
                .toList();
    }

    private StepState before(int step) {
        return from.map(earlier -> earlier.steps().get(step)).orElse(StepState.WAITING);
    }
}
