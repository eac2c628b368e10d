package dev.toban.connection.lab;

import dev.toban.connection.ClusterError;
import dev.toban.document.DocumentException;
import dev.toban.lab.Scenario;
import java.io.IOException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A run in a file: what happens is written before it happens, and done again by whoever opens the file. */
final class KeptRun implements RunKeeper {

    /** Simulated time that is written at the latest when somebody has seen it, in microseconds. */
    private static final long MARK = 1_000_000;

    /** What is said when another process leads. */
    static final String FOLLOWS = "LAB_FOLLOWS";

    private static final Logger LOG = LoggerFactory.getLogger(KeptRun.class);

    private final StateFile file;
    private final Consumer<StateLine> replay;
    private boolean leads;
    private boolean closed;
    private long marked;

    KeptRun(StateFile file, Consumer<StateLine> replay) {
        this.file = file;
        this.replay = replay;
    }

    /** Nothing happened, because it could not be kept. */
    static final class NotKept extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final transient ClusterError error;

        NotKept(ClusterError error, Throwable cause) {
            super(error.symbol(), cause);
            this.error = error;
        }

        ClusterError error() {
            return error;
        }
    }

    @Override
    public boolean leads() {
        return leads;
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    /** Whoever still looks at a closed run sees it as it was: its time stands still. */
    @Override
    public void follow() {
        if (closed) {
            return;
        }
        try {
            open();
        } catch (DocumentException e) {
            throw new NotKept(new ClusterError(0x8007001E, "LAB_STATE_NOT_READ", String.valueOf(e.getMessage())), e);
        }
    }

    /** Has happen again what the file holds, and takes the lead if it can. */
    void open() throws DocumentException {
        try {
            boolean mine = file.lock();
            replay(file.news());
            leads = mine;
        } catch (IOException e) {
            throw file.unusable(e);
        }
    }

    private void replay(List<StateLine> lines) {
        for (StateLine line : lines) {
            replay.accept(line);
            marked = Simulation.micros(line.at());
        }
    }

    @Override
    public void happens(Scenario.Entry entry) {
        append(StateLine.of(entry));
    }

    @Override
    public void begins() {
        append(StateLine.beginning());
    }

    private void append(StateLine line) {
        if (!leads) {
            throw new NotKept(new ClusterError(0x800700AA, FOLLOWS, ""), new IllegalStateException("not locked"));
        }
        try {
            file.append(line);
            marked = Simulation.micros(line.at());
        } catch (IOException e) {
            throw new NotKept(new ClusterError(0x8007001D, "LAB_STATE_NOT_WRITTEN", String.valueOf(e.getMessage())), e);
        }
    }

    @Override
    public void seen(long now) {
        if (leads && now - marked >= MARK) {
            mark(now);
        }
    }

    private void mark(long now) {
        try {
            append(StateLine.time(Duration.of(now, ChronoUnit.MICROS)));
        } catch (NotKept e) {
            LOG.warn("How far the time of the lab has come is not kept", e);
        }
    }

    @Override
    public void close() {
        leads = false;
        closed = true;
        file.close();
    }
}
