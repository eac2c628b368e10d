package dev.toban.ui.shell;

import dev.toban.connection.ClusterUpdate;
import dev.toban.connection.ClusterWatch;
import dev.toban.model.Freshness;
import dev.toban.model.Inventory;
import dev.toban.model.NodeName;
import dev.toban.model.Reading;
import dev.toban.model.Section;
import dev.toban.text.Ages;
import dev.toban.ui.support.Background;
import dev.toban.ui.support.Look;
import dev.toban.ui.support.ObservableTexts;
import dev.toban.ui.support.StateWord;
import dev.toban.ui.support.Subscription;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** How old the facts on the screen are: the cluster as a whole, and the node whose facts are the oldest. */
public final class ClusterAges implements AutoCloseable {

    private static final Duration TICK = Duration.ofSeconds(1);

    private final InstantSource clock;
    private final Kind kind;
    private final ObservableTexts texts;
    private final ReadOnlyObjectWrapper<List<StateWord>> words = new ReadOnlyObjectWrapper<>(List.of());
    private final ClusterWatch.Watching watching;
    private final Subscription ticking;
    private Optional<ClusterUpdate> last = Optional.empty();

    /** Ages are counted to {@code clock}: the cluster's own, or the person's for a document. */
    public ClusterAges(
            ClusterWatch watch, InstantSource clock, Kind kind, Background background, ObservableTexts texts) {
        this.clock = clock;
        this.kind = kind;
        this.texts = texts;
        this.watching = watch.subscribe(update -> background.onUi(() -> heard(update)));
        this.ticking = background.repeat(TICK, this::tell);
        texts.languageProperty().subscribe((_, _) -> tell());
    }

    /** Of what the age is. */
    public enum Kind {
        /** Facts that are read again and again. */
        LIVE(Look.OK, "shell.age"),
        /** Facts that were read once. */
        FILE(Look.INFORMATION, "shell.age"),
        /** As above, where nobody knows more than when the file was written. */
        WRITTEN(Look.INFORMATION, "shell.age.written");

        private final Look look;
        private final String key;

        Kind(Look look, String key) {
            this.look = look;
            this.key = key;
        }
    }

    public ReadOnlyObjectProperty<List<StateWord>> words() {
        return words.getReadOnlyProperty();
    }

    private void heard(ClusterUpdate update) {
        last = Optional.of(update);
        tell();
    }

    private void tell() {
        List<StateWord> told = new ArrayList<>();
        last.ifPresent(update -> {
            Inventory inventory = update.inventory();
            boolean answered = update.failure().isEmpty();
            at(inventory.reading(Section.CLUSTER))
                    .map(read -> new StateWord(answered ? kind.look : Look.UNKNOWN, texts.of(kind.key, age(read))))
                    .ifPresent(told::add);
            oldest(inventory)
                    .map(entry -> new StateWord(
                            Look.UNKNOWN,
                            texts.of("shell.age.node", entry.getKey().value(), age(entry.getValue()))))
                    .ifPresent(told::add);
        });
        words.set(List.copyOf(told));
    }

    private static Optional<Instant> at(Reading reading) {
        return Optional.ofNullable(reading.asOf());
    }

    private String age(Instant read) {
        Duration age = Duration.between(read, clock.instant());
        return Ages.of(texts.now(), age.isNegative() ? Duration.ZERO : age);
    }

    /** The node that has not answered for the longest time. */
    private static Optional<Map.Entry<NodeName, Instant>> oldest(Inventory inventory) {
        return inventory.readings().entrySet().stream()
                .filter(entry -> entry.getValue().freshness() != Freshness.FRESH)
                .flatMap(entry -> Optional.ofNullable(entry.getKey().node()).stream()
                        .flatMap(node -> at(entry.getValue()).map(read -> Map.entry(node, read)).stream()))
                .min(Comparator.comparing(Map.Entry::getValue));
    }

    @Override
    public void close() {
        ticking.close();
        watching.close();
    }
}
