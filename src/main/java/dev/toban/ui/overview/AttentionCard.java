package dev.toban.ui.overview;

import dev.toban.advisor.Finding;
import dev.toban.text.Message;
import dev.toban.text.Times;
import dev.toban.ui.support.Buttons;
import dev.toban.ui.support.Card;
import dev.toban.ui.support.Look;
import dev.toban.ui.support.ObservableTexts;
import dev.toban.ui.support.PageContext;
import dev.toban.ui.support.Phrases;
import dev.toban.ui.support.StateLabel;
import dev.toban.ui.support.StateWord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What needs a person, the worst first. A row stays the same one for as long as its finding lasts. */
final class AttentionCard {

    private static final PseudoClass LAST = PseudoClass.getPseudoClass("last");
    private static final int FEW = 5;
    private static final int MANY = 200;

    private final OverviewViewModel model;
    private final ObservableTexts texts;
    private final Phrases phrases;
    private final VBox body = new VBox();
    private final Map<Key, AttentionRow> rows = new HashMap<>();
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper moreWords = new ReadOnlyStringWrapper("");
    private final HBox more;
    private final Card card;
    private final FindingMenu menu;
    private Optional<OverviewState> shown = Optional.empty();
    private boolean expanded;

    AttentionCard(OverviewViewModel model, PageContext context) {
        this.model = model;
        this.texts = context.texts();
        this.phrases = context.phrases();
        this.menu = new FindingMenu(model, context);
        Button link = Buttons.link("overview-attention-more", moreWords, this::toggle);
        more = new HBox(link);
        more.getStyleClass().add("attention-more");
        body.getStyleClass().addAll("flush", "attention-body");
        body.addEventHandler(KeyEvent.KEY_PRESSED, this::walk);
        card = new Card("overview-attention", texts.bind("overview.attention"), body)
                .count(count)
                .note(note);
        show(Optional.empty());
    }

    /** What makes a finding the same one in two rounds. */
    private record Key(String title, List<Object> args, List<String> objects, boolean mended) {

        static Key of(Finding finding) {
            Message title = finding.title();
            return new Key(
                    title.key(), title.args(), finding.objects(), finding.mend().isPresent());
        }
    }

    Node node() {
        return card;
    }

    void show(Optional<OverviewState> state) {
        shown = state;
        List<Finding> findings = state.map(OverviewState::findings).orElse(List.of());
        count.set(findings.isEmpty() ? "" : Integer.toString(findings.size()));
        note.set(findings.size() < 2 ? "" : texts.of("overview.attention.note"));
        List<Node> nodes = new ArrayList<>(rows(findings.subList(0, Math.min(findings.size(), expanded ? MANY : FEW))));
        if (findings.isEmpty()) {
            nodes.add(sentence(state));
        }
        if (findings.size() > FEW) {
            moreWords.set(
                    expanded
                            ? texts.of("overview.attention.fewer")
                            : texts.of("overview.attention.all", findings.size()));
            nodes.add(more);
        }
        if (!body.getChildren().equals(nodes)) {
            replace(nodes);
        }
        nodes.forEach(node -> node.pseudoClassStateChanged(LAST, node.equals(nodes.getLast())));
    }

    void focusFirst() {
        body.getChildren().stream().filter(Node::isFocusTraversable).findFirst().ifPresent(Node::requestFocus);
    }

    private List<AttentionRow> rows(List<Finding> findings) {
        Map<Key, AttentionRow> before = new HashMap<>(rows);
        rows.clear();
        List<AttentionRow> shownRows = new ArrayList<>();
        for (Finding finding : findings) {
            AttentionRow old = before.get(Key.of(finding));
            AttentionRow row = old == null ? new AttentionRow(finding, model, menu, phrases) : old;
            if (rows.putIfAbsent(Key.of(finding), row) == null) {
                row.show(finding);
                shownRows.add(row);
            }
        }
        return shownRows;
    }

    /** A row that stays keeps the focus. */
    private void replace(List<Node> nodes) {
        Node focused = body.getScene() == null ? null : body.getScene().getFocusOwner();
        body.getChildren().setAll(nodes);
        if (focused != null && focused.getScene() != null) {
            focused.requestFocus();
        }
    }

    private Node sentence(Optional<OverviewState> state) {
        HBox line = new HBox(new StateLabel(
                state.map(this::nothing).orElseGet(() -> new StateWord(Look.RUNNING, texts.of("support.reading")))));
        line.getStyleClass().add("attention-nothing");
        return line;
    }

    private StateWord nothing(OverviewState state) {
        Times times = new Times(texts.now(), phrases.clock().getZone());
        return state.readAt()
                .map(at ->
                        new StateWord(Look.OK, texts.of("overview.attention.nothing", times.time(at), phrases.ago(at))))
                .orElseGet(() -> new StateWord(Look.UNKNOWN, texts.of("support.neverRead")));
    }

    private void toggle() {
        expanded = !expanded;
        show(shown);
    }

    /** Up and down go from row to row. */
    private void walk(KeyEvent key) {
        int step = key.getCode() == KeyCode.DOWN ? 1 : key.getCode() == KeyCode.UP ? -1 : 0;
        int next = body.getChildren().indexOf((Node) key.getTarget()) + step;
        if (step != 0 && next >= 0 && next < body.getChildren().size()) {
            body.getChildren().get(next).requestFocus();
            key.consume();
        }
    }
}
