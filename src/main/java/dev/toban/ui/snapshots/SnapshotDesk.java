package dev.toban.ui.snapshots;

import dev.toban.connection.ClusterWatch;
import dev.toban.document.SnapshotDocument;
import dev.toban.document.Utf8;
import dev.toban.model.Inventory;
import dev.toban.report.HtmlReport;
import dev.toban.text.Message;
import dev.toban.ui.support.Action;
import dev.toban.ui.support.Background;
import dev.toban.ui.support.Dialogs;
import dev.toban.ui.support.Icon;
import dev.toban.ui.support.ObservableTexts;
import dev.toban.ui.support.Saving;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Saves what is on the screen and opens what was saved. */
public final class SnapshotDesk {

    private static final Dialogs.FileKind JSON = new Dialogs.FileKind(Message.of("snapshots.kind.json"), "json");
    private static final Dialogs.FileKind HTML = new Dialogs.FileKind(Message.of("snapshots.kind.html"), "html");

    private final Source source;
    private final Background background;
    private final ObservableTexts texts;
    private final Dialogs dialogs;
    private final Consumer<String> opening;

    /** Opens another cluster through {@code opening}, which takes its address. */
    public SnapshotDesk(
            Source source, Background background, ObservableTexts texts, Dialogs dialogs, Consumer<String> opening) {
        this.source = source;
        this.background = background;
        this.texts = texts;
        this.dialogs = dialogs;
        this.opening = opening;
    }

    /**
     * What a snapshot is made of.
     *
     * @param watch the cluster on the screen
     * @param clock the cluster's time
     * @param taker who takes it
     * @param address where the facts come from
     */
    public record Source(ClusterWatch watch, InstantSource clock, String taker, String address) {}

    /** Saving as JSON or as a report, the first action of all. */
    public Action save() {
        return Action.always(
                "snapshot-save", "snapshots.save", Icon.SNAPSHOT, () -> save("snapshots.save", List.of(JSON, HTML)));
    }

    /** Everything that can be saved and opened, for the palette. */
    public List<Action> actions() {
        return List.of(
                save(),
                Action.always(
                        "snapshot-report",
                        "snapshots.report",
                        Icon.EXPORT,
                        () -> save("snapshots.report", List.of(HTML, JSON))),
                Action.always("snapshot-open", "snapshots.open", Icon.OPEN, () -> open("file:")),
                Action.always("scenario-open", "snapshots.openScenario", Icon.SCIENCE, () -> open("lab:")),
                lab("lab-duty", "snapshots.lab.duty", "lab:duty"),
                lab("lab-contoso", "snapshots.lab.contoso", "lab:contoso-s2d"),
                lab("lab-large", "snapshots.lab.large", "lab:large"));
    }

    private Action lab(String id, String key, String address) {
        return Action.always(id, key, Icon.LAB, () -> opening.accept(address));
    }

    private void open(String scheme) {
        String title = scheme.equals("file:") ? "snapshots.open" : "snapshots.openScenario";
        dialogs.openFile(Message.of(title), JSON).ifPresent(file -> opening.accept(scheme + file));
    }

    private void save(String titleKey, List<Dialogs.FileKind> kinds) {
        snapshot()
                .ifPresent(document -> new Saving(background, dialogs)
                        .save(
                                Message.of(titleKey),
                                kinds,
                                name(document, kinds.getFirst()),
                                file -> write(document, file)));
    }

    private void write(SnapshotDocument document, Path file) throws IOException {
        if (HTML.isOf(file)) {
            Utf8.replace(file, HtmlReport.render(document, texts.now()).getBytes(StandardCharsets.UTF_8));
        } else {
            document.write(file);
        }
    }

    private Optional<SnapshotDocument> snapshot() {
        Optional<Inventory> latest = source.watch().latest();
        if (latest.isEmpty()) {
            dialogs.information(Message.of("support.file.notSaved"), Message.of("snapshots.notRead"));
        }
        return latest.map(inventory ->
                new SnapshotDocument(source.clock().instant(), source.taker(), source.address(), inventory));
    }

    private static String name(SnapshotDocument document, Dialogs.FileKind kind) {
        String stamp = document.taken().toString().substring(0, 16).replace(":", "");
        return document.inventory().cluster().name().value() + "-" + stamp + "." + kind.ending();
    }
}
