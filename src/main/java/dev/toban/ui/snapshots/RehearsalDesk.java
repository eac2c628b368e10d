package dev.toban.ui.snapshots;

import dev.toban.document.DocumentException;
import dev.toban.lab.Twin;
import dev.toban.model.Inventory;
import dev.toban.text.Message;
import dev.toban.ui.support.Action;
import dev.toban.ui.support.Background;
import dev.toban.ui.support.Dialogs;
import dev.toban.ui.support.FileTrouble;
import dev.toban.ui.support.Icon;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;

/** Makes a simulated copy of the cluster on the screen, says what it had to assume, and opens it as a lab. */
public final class RehearsalDesk {

    private final SnapshotDesk.Source source;
    private final Path folder;
    private final Background background;
    private final Dialogs dialogs;
    private final Consumer<String> opening;

    /**
     * Opens the copy through {@code opening}, which takes its address.
     *
     * @param folder where the scenarios of copies are kept; it need not exist
     */
    public RehearsalDesk(
            SnapshotDesk.Source source, Path folder, Background background, Dialogs dialogs, Consumer<String> opening) {
        this.source = source;
        this.folder = folder;
        this.background = background;
        this.dialogs = dialogs;
        this.opening = opening;
    }

    public Action action() {
        return Action.always("rehearse-here", "snapshots.rehearse", Icon.REHEARSE, this::rehearse);
    }

    private void rehearse() {
        source.watch()
                .latest()
                .ifPresentOrElse(
                        this::copy,
                        () -> dialogs.information(
                                Message.of("snapshots.rehearse.not"), Message.of("snapshots.notRead")));
    }

    private void copy(Inventory inventory) {
        Instant now = source.clock().instant().truncatedTo(ChronoUnit.SECONDS);
        background.<Copy, Exception>run(
                () -> written(Twin.of(inventory, now, source.address()), now), this::offer, this::refused);
    }

    /** A copy and the file that it was written to. */
    private record Copy(Twin twin, Path file) {}

    private Copy written(Twin twin, Instant now) throws IOException {
        Files.createDirectories(folder);
        String name =
                twin.scenario().cluster().name().value() + "-" + now.toString().replace(":", "");
        Path file = folder.resolve(name + ".json");
        twin.write(file);
        return new Copy(twin, file);
    }

    private void offer(Copy copy) {
        String file = copy.file.toString();
        Message text = copy.twin.assumptions().stream()
                .reduce((one, next) -> Message.of("snapshots.rehearse.lines", one, next))
                .map(all -> Message.of("snapshots.rehearse.assumed", all, file))
                .orElseGet(() -> Message.of("snapshots.rehearse.nothing", file));
        if (dialogs.confirm(Message.of("snapshots.rehearse.title"), text, Message.of("snapshots.rehearse.open"))) {
            opening.accept("lab:" + copy.file);
        }
    }

    private void refused(Exception failure) {
        Message why = switch (failure) {
            case DocumentException document -> document.sentence();
            case IOException trouble -> FileTrouble.of(folder, trouble);
            default -> throw new IllegalStateException("copying fails in known ways only", failure);
        };
        dialogs.error(Message.of("snapshots.rehearse.not"), why, String.valueOf(failure.getMessage()));
    }
}
