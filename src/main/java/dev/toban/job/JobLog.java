package dev.toban.job;

import dev.toban.model.Inventory;
import dev.toban.text.Message;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What of a job is written down already, and what still has to be. */
final class JobLog {

    private static final Logger LOG = LoggerFactory.getLogger(JobLog.class);

    private final JobRecorder recorder;
    private boolean begun;
    private final Set<Integer> open = new HashSet<>();

    JobLog(JobRecorder recorder) {
        this.recorder = recorder;
    }

    /** Why the job may not begin; no message when it may. */
    Message began(JobProgress job, Inventory before, Optional<Resumption> from) {
        try {
            if (from.isPresent()) {
                recorder.resumed(job, from.get().name());
            } else {
                recorder.began(job, before);
            }
            begun = true;
            return Message.NONE;
        } catch (JournalException e) {
            LOG.warn("A job does not begin because it cannot be written down", e);
            return e.sentence();
        }
    }

    /** Why a step may not begin; no message when it may. */
    Message begins(JobProgress job, int index, StepRun step, Inventory before) {
        try {
            recorder.begins(job, index, step.step(), before);
            open.add(index);
            return Message.NONE;
        } catch (JournalException e) {
            LOG.warn("A step does not begin because it cannot be written down", e);
            return e.sentence();
        }
    }

    /** Writes how steps have ended; what cannot be written now is tried again with the next reading. */
    void tell(JobProgress job, List<StepRun> steps, Inventory after) {
        for (int index : List.copyOf(open)) {
            if (job.steps().get(index).state().isOver()) {
                try {
                    recorder.ended(job, index, steps.get(index).step(), after);
                    open.remove(index);
                } catch (JournalException e) {
                    LOG.warn("How a step has ended is not written down yet", e);
                }
            }
        }
    }

    /** Nothing is written of a job that could not be written down when it began. */
    void ended(JobProgress job) {
        if (!begun) {
            return;
        }
        try {
            recorder.ended(job);
        } catch (JournalException e) {
            LOG.warn("How a job has ended is not written down", e);
        }
    }
}
