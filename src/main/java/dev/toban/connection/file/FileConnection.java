package dev.toban.connection.file;

import dev.toban.command.ClusterCommand;
import dev.toban.connection.Capabilities;
import dev.toban.connection.ClusterClock;
import dev.toban.connection.ClusterConnection;
import dev.toban.connection.ClusterError;
import dev.toban.connection.ClusterException;
import dev.toban.connection.CommandOutcome;
import dev.toban.connection.ConnectionKind;
import dev.toban.connection.EventBookmark;
import dev.toban.connection.EventPage;
import dev.toban.connection.PowerShellText;
import dev.toban.connection.Progress;
import dev.toban.connection.Reason;
import dev.toban.connection.Scope;
import dev.toban.connection.Win32Error;
import dev.toban.document.DocumentException;
import dev.toban.document.DocumentKind;
import dev.toban.document.PowerShellDocument;
import dev.toban.document.SnapshotDocument;
import dev.toban.model.Inventory;
import dev.toban.model.NodeName;
import dev.toban.model.ReadFailure;
import dev.toban.text.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** A cluster as it was when a file was taken: it can be looked at in every way and changed in none. */
public final class FileConnection implements ClusterConnection {

    private final SnapshotDocument snapshot;
    private final Instant written;
    private final Capabilities capabilities;
    private final FileClock clock;

    private FileConnection(SnapshotDocument snapshot, Instant written) {
        this.snapshot = snapshot;
        this.written = written;
        Inventory inventory = snapshot.inventory();
        this.capabilities = new Capabilities(
                inventory.cluster().name(),
                ConnectionKind.FILE,
                true,
                Set.of(),
                inventory.cluster().version().windowsServer());
        this.clock = new FileClock(snapshot.taken());
    }

    /** Opens a status snapshot or the output of the PowerShell scripts, told apart by their first members. */
    public static FileConnection open(Path file) throws DocumentException {
        return switch (DocumentKind.of(file)) {
            case SNAPSHOT -> new FileConnection(SnapshotDocument.read(file), written(file));
            case POWER_SHELL -> new FileConnection(ofScripts(file), written(file));
            case SCENARIO, PLAN -> throw new DocumentException(file.toString(), "", Message.of("document.notACluster"));
        };
    }

    private static Instant written(Path file) throws DocumentException {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            throw new DocumentException(
                    file.toString(), "", Message.of("document.unreadable", String.valueOf(e.getMessage())));
        }
    }

    private static SnapshotDocument ofScripts(Path file) throws DocumentException {
        PowerShellDocument document = PowerShellDocument.read(file, Win32Error::symbolOf);
        if (document.inventory().isEmpty() || document.taken().isEmpty()) {
            throw new DocumentException(file.toString(), "/data", why(document));
        }
        Inventory inventory = document.inventory().get();
        return new SnapshotDocument(document.taken().get(), document.host(), file.toString(), inventory);
    }

    private static Message why(PowerShellDocument document) {
        return document.failure(Win32Error::symbolOf)
                .map(FileConnection::error)
                .map(error -> Message.of("document.failed", error.sentence()))
                .orElse(Message.of("document.missing", "data"));
    }

    private static ClusterError error(ReadFailure failure) {
        int code = Integer.parseUnsignedInt(failure.code(), 2, failure.code().length(), 16);
        return new ClusterError(code, failure.symbol(), failure.detail());
    }

    /** When the file was taken; the clock stands there. */
    public Instant taken() {
        return snapshot.taken();
    }

    /** When the file was written last, by the clock of the machine that holds it. */
    public Instant written() {
        return written;
    }

    /** True when the facts are those of a simulated cluster, whose time is its own. */
    public boolean isOfLab() {
        return snapshot.source().startsWith("lab:");
    }

    /** The whole document. */
    public SnapshotDocument snapshot() {
        return snapshot;
    }

    @Override
    public Capabilities capabilities() {
        return capabilities;
    }

    @Override
    public ClusterClock clock() {
        return clock;
    }

    @Override
    public Inventory read(Scope scope) {
        return snapshot.inventory();
    }

    @Override
    public CommandOutcome execute(ClusterCommand command, Progress progress) {
        return new CommandOutcome.Refused(Win32Error.ERROR_WRITE_PROTECT.about(""));
    }

    @Override
    public EventPage eventsSince(EventBookmark bookmark) {
        return new EventPage(List.of(), bookmark);
    }

    @Override
    public Path clusterLog(NodeName node, Duration window) throws ClusterException {
        throw new ClusterException(Reason.NOT_FOUND, Win32Error.ERROR_FILE_NOT_FOUND.about(node.value()), null);
    }

    @Override
    public String script(ClusterCommand command) {
        return PowerShellText.of(capabilities.cluster(), command);
    }

    @Override
    public void close() {
        // the file was read when it was opened
    }
}
