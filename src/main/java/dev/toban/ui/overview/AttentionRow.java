package dev.toban.ui.overview;

import dev.toban.advisor.Finding;
import dev.toban.advisor.FindingLevel;
import dev.toban.ui.support.ObservableTexts;
import dev.toban.ui.support.Phrases;
import dev.toban.ui.support.StateShape;
import dev.toban.ui.support.Tooltips;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.HPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;

/**
 * One finding: shape, what, why, since when, and the way to its plan. Enter opens the plan, Space and a click the
 * page.
 */
final class AttentionRow extends GridPane {

    private static final double TITLE_SHARE = 27;
    private static final double LINE = 36;

    private final OverviewViewModel model;
    private final Phrases phrases;
    private final Label title = new Label();
    private final ReadOnlyStringWrapper cause = new ReadOnlyStringWrapper("");
    private final Label since = new Label();
    private final StateShape shape;
    private Finding finding;

    AttentionRow(Finding finding, OverviewViewModel model, FindingMenu menu, Phrases phrases) {
        this.model = model;
        this.phrases = phrases;
        this.finding = finding;
        this.shape = new StateShape(FindingPlace.look(finding.level()));
        String name = String.join("-", finding.objects()).replaceAll("[^A-Za-z0-9]+", "-");
        setId("overview-finding-" + name);
        getStyleClass().add("attention-row");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        getColumnConstraints().addAll(columns());
        getRowConstraints().add(new RowConstraints(LINE, USE_COMPUTED_SIZE, Double.MAX_VALUE));
        // A page that is too high scrolls; it does not take the second line from the words.
        setMinHeight(USE_PREF_SIZE);
        title.getStyleClass().addAll("strong", "attention-title");
        title.setMinWidth(0);
        title.setWrapText(true);
        Tooltips.install(title, title.textProperty());
        since.getStyleClass().addAll("small", "muted");
        since.setMinWidth(USE_PREF_SIZE);
        addRow(0, shape, title, cause(), since);
        // The last column is there in every row, so that the ages line up.
        add(finding.mend().<Node>map(_ -> plan(name)).orElseGet(Region::new), 4, 0);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY) {
                model.show(this.finding);
            }
        });
        setOnContextMenuRequested(asked -> {
            requestFocus();
            menu.show(this.finding, this, asked);
            asked.consume();
        });
        show(finding);
    }

    /** Says it in the language of the moment. */
    void show(Finding next) {
        finding = next;
        ObservableTexts texts = phrases.texts();
        title.setText(texts.of(next.title()));
        cause.set(texts.of(next.cause()));
        String age = next.since().map(at -> age(next, at)).orElse("");
        since.setText(age);
        shape.show(FindingPlace.look(next.level()));
        shape.setAccessibleText(texts.of(next.level()));
        setAccessibleText(texts.of("overview.finding", texts.of(next.level()), title.getText(), cause.get(), age));
    }

    private String age(Finding next, java.time.Instant at) {
        return next.level() == FindingLevel.UNKNOWN
                ? phrases.texts().of("support.readAgo", phrases.ago(at))
                : phrases.since(at);
    }

    private static ColumnConstraints[] columns() {
        ColumnConstraints words = new ColumnConstraints();
        words.setPercentWidth(TITLE_SHARE);
        ColumnConstraints grows = new ColumnConstraints();
        grows.setHgrow(Priority.ALWAYS);
        grows.setMinWidth(0);
        grows.setFillWidth(true);
        ColumnConstraints when = new ColumnConstraints(100);
        when.setHalignment(HPos.RIGHT);
        ColumnConstraints button = new ColumnConstraints(84);
        button.setHalignment(HPos.RIGHT);
        return new ColumnConstraints[] {new ColumnConstraints(16), words, grows, when, button};
    }

    /** A cause that is cut is read in full in its tooltip. */
    private Label cause() {
        Label label = new Label();
        label.getStyleClass().addAll("muted", "attention-cause");
        label.setMinWidth(0);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setWrapText(true);
        label.textProperty().bind(cause);
        Tooltips.install(label, cause);
        return label;
    }

    private Button plan(String name) {
        Button plan = new Button();
        plan.setId("overview-plan-" + name);
        plan.getStyleClass().add("small-button");
        plan.textProperty().bind(phrases.texts().bind("overview.plan"));
        plan.setMinWidth(USE_PREF_SIZE);
        plan.setOnAction(_ -> model.mend(finding));
        plan.addEventHandler(MouseEvent.MOUSE_CLICKED, MouseEvent::consume);
        return plan;
    }

    private void pressed(KeyEvent key) {
        boolean own = key.getTarget() == this;
        if (own && key.getCode() == KeyCode.ENTER) {
            model.mend(finding);
            key.consume();
        } else if (own && key.getCode() == KeyCode.SPACE) {
            model.show(finding);
            key.consume();
        }
    }
}
