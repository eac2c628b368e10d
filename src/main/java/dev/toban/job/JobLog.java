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
    private final Set<Integer> open = new HashSet<>();
    private volatile Message unwritten = Message.NONE;

    JobLog(JobRecorder recorder) {
        this.recorder = recorder;
    }

    /** Why something of the job is only in memory yet; no message when all of it is written down. */
    Message unwritten() {
        return unwritten;
    }

    /** Why the job may not begin; no message when it may. */
    Message began(JobProgress job, Inventory before, Optional<Resumption> from) {
        try {
            if (from.isPresent()) {
                recorder.resumed(job, from.get().name());
            } else {
                recorder.began(job, before);
            }
            return Message.NONE;
        } catch (JournalException e) {
            LOG.warn("A job does not begin because it cannot be written down", e);
            return e.sentence();
        }
    }

    /** Why a step may not begin; no message when it may. That it was refused is written down, too. */
    Message begins(JobProgress job, int index, StepRun step, Inventory before) {
        open.add(index);
        try {
            recorder.begins(job, index, step.step(), before);
            return Message.NONE;
        } catch (JournalException e) {
            LOG.warn("A step does not begin because it cannot be written down", e);
            return e.sentence();
        }
    }

    /** Writes how steps have ended; what cannot be written now is tried again with the next reading. */
    void tell(JobProgress job, List<StepRun> steps, Inventory after) {
        if (!unwritten.isNone()) {
            catchUp();
        }
        for (int index : List.copyOf(open)) {
            if (job.steps().get(index).state().isOver()) {
                open.remove(index);
                write(() -> recorder.ended(job, index, steps.get(index).step(), after));
            }
        }
    }

    /** Writes how a job has ended. */
    void ended(JobProgress job) {
        write(() -> recorder.ended(job));
    }

    /** Tries again to write what is only in memory; true when nothing is any more. */
    boolean catchUp() {
        write(recorder::catchUp);
        return unwritten.isNone();
    }

    /** Something that is written down. */
    @FunctionalInterface
    private interface Writing {
        void run() throws JournalException;
    }

    private void write(Writing writing) {
        try {
            writing.run();
            unwritten = Message.NONE;
        } catch (JournalException e) {
            LOG.warn("How a job goes on is only in memory yet", e);
            unwritten = Message.of("job.unwritten", e.sentence());
        }
    }
}
