package dev.toban.ui.overview;

import dev.toban.text.Language;
import dev.toban.ui.support.Card;
import dev.toban.ui.support.Icon;
import dev.toban.ui.support.ObservableTexts;
import dev.toban.ui.support.PageContext;
import dev.toban.ui.support.Phrases;
import dev.toban.ui.support.StateLabel;
import dev.toban.ui.support.StateWord;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A card that is drawn anew only when its facts or the language changed. */
abstract class Tile<T> {

    final ObservableTexts texts;
    final Phrases phrases;
    private final VBox body = new VBox();
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private final Card card;
    private @Nullable T shown;
    private @Nullable Language language;

    Tile(String id, String titleKey, Icon icon, PageContext context) {
        this.texts = context.texts();
        this.phrases = context.phrases();
        body.getStyleClass().add("tile-body");
        card = new Card(id, texts.bind(titleKey), body)
                .icon(icon)
                .count(count.getReadOnlyProperty())
                .note(note.getReadOnlyProperty());
        card.getStyleClass().add("tile");
    }

    final Node node() {
        return card;
    }

    final void show(T facts) {
        if (facts.equals(shown) && texts.language() == language) {
            return;
        }
        shown = facts;
        language = texts.language();
        count.set(count(facts));
        note.set(note(facts));
        body.getChildren().setAll(lines(facts));
    }

    /** What stands in the body, from top to bottom. */
    abstract List<Node> lines(T facts);

    /** The figure beside the title; empty for none. */
    String count(T facts) {
        return "";
    }

    /** The muted words at the right of the head. */
    String note(T facts) {
        return "";
    }

    /** A number with its thousands apart. */
    static String counted(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** Names one after the other, as the language of the moment joins them. */
    final String joined(List<String> names) {
        return names.stream()
                .reduce((left, right) -> texts.of("overview.joined", left, right))
                .orElse("");
    }

    /** Something at the left, something at the right. */
    static HBox line(Node left, Node right) {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(left, gap, right);
        line.getStyleClass().add("tile-line");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    static Label label(String words, String... styleClasses) {
        Label label = new Label(words);
        label.getStyleClass().addAll(styleClasses);
        label.setMinWidth(0);
        return label;
    }

    /** A number or word that is never cut. */
    static Label whole(String words, String... styleClasses) {
        Label label = label(words, styleClasses);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    /** Shape and word in one line. */
    static StateLabel state(StateWord state) {
        StateLabel label = new StateLabel(new StateWord(state.look(), state.word()));
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
