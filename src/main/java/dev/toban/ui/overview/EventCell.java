package dev.toban.ui.overview;

import dev.toban.connection.ClusterEvent;
import dev.toban.text.Times;
import dev.toban.ui.support.EventSentences;
import dev.toban.ui.support.Look;
import dev.toban.ui.support.ObservableTexts;
import dev.toban.ui.support.PageContext;
import dev.toban.ui.support.StateLabel;
import dev.toban.ui.support.StateWord;
import dev.toban.ui.support.Tooltips;
import java.time.Clock;
import java.time.Instant;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/** One event in a line: when, how bad, number, node, sentence, provider. */
final class EventCell extends ListCell<ClusterEvent> {

    private final ObservableTexts texts;
    private final Clock clock;
    private final Label time = column("event-time", "mono");
    private final StateLabel level = new StateLabel(new StateWord(Look.INFORMATION, ""));
    private final Label id = column("event-id", "mono");
    private final Label node = column("event-node");
    private final Label sentence = column("event-sentence");
    private final Label provider = column("event-provider", "small", "muted");
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private final HBox line = new HBox(time, level, id, node, sentence, provider);

    EventCell(PageContext context) {
        texts = context.texts();
        clock = context.clock();
        line.getStyleClass().add("event-line");
        line.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        sentence.setMaxWidth(Double.MAX_VALUE);
        sentence.setMinWidth(0);
        sentence.textProperty().bind(words);
        Tooltips.install(sentence, words);
        level.getStyleClass().add("event-level");
        // The line never asks for more than the list is wide; the sentence gives way.
        setPrefWidth(0);
    }

    private static Label column(String... styleClasses) {
        Label label = new Label();
        label.getStyleClass().addAll(styleClasses);
        return label;
    }

    @Override
    protected void updateItem(@Nullable ClusterEvent event, boolean empty) {
        super.updateItem(event, empty);
        if (empty || event == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        StateWord word = new StateWord(EventSentences.look(event.level()), texts.of(event.level()));
        time.setText(time(event.at()));
        level.show(word);
        id.setText(Integer.toString(event.id()));
        node.setText(event.node().value());
        words.set(texts.of(EventSentences.of(event)));
        provider.setText(EventSentences.shortName(event.provider()));
        setGraphic(line);
        setAccessibleText(texts.of("overview.events.line", time.getText(), word.word(), id.getText(), words.get()));
    }

    /** The time of today, the day before it otherwise. */
    private String time(Instant at) {
        Times times = new Times(texts.now(), clock.getZone());
        String brief = times.brief(at, clock.instant());
        return brief.equals(times.minute(at)) ? times.time(at) : brief + " " + times.minute(at);
    }
}
