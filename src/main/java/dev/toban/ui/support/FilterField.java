package dev.toban.ui.support;

import dev.toban.text.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The field above a table: typed words narrow at once, finished {@code key:value} terms become chips. */
public final class FilterField extends VBox {

    private final TextField field = new TextField();
    private final HBox chips = new HBox();
    private final List<String> terms = new ArrayList<>();
    private final ReadOnlyStringWrapper expression = new ReadOnlyStringWrapper("");
    private final ObservableTexts texts;

    public FilterField(String id, ObservableTexts texts) {
        this.texts = texts;
        field.setId(id);
        field.promptTextProperty().bind(texts.bind("support.filter.prompt"));
        field.accessibleTextProperty().bind(texts.bind("support.filter.name"));
        field.textProperty().subscribe((_, _) -> tell());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        // Not while the text changes: the field must not be rewritten under its own edit.
        field.addEventFilter(KeyEvent.KEY_RELEASED, _ -> finishTerms());
        HBox.setHgrow(field, Priority.ALWAYS);
        chips.getStyleClass().add("filter-chips");
        HBox line = new HBox(Icon.FILTER.node(14), chips, field, hint(), clearButton(id));
        line.getStyleClass().add("filter-field");
        getChildren().add(line);
    }

    /** A field that filters a table and shows what is wrong with the filter. */
    public FilterField(String id, DataTable<?> table, ObservableTexts texts) {
        this(id, texts);
        expression.subscribe(table::filter);
        getChildren().add(problem(table.filterProblem()));
    }

    /** Says in the empty field what could be typed on this page. */
    public FilterField example(String key) {
        field.promptTextProperty().bind(texts.bind("support.filter.promptFor", texts.bind(key)));
        return this;
    }

    /** Everything that is asked: the chips and what is being typed. */
    public ReadOnlyStringProperty expressionProperty() {
        return expression.getReadOnlyProperty();
    }

    /** Sets the whole filter, for example from a link on another page. */
    public void setExpression(String text) {
        terms.clear();
        field.setText(text.isBlank() ? "" : text.strip() + " ");
        finishTerms();
        tell();
    }

    public void focusField() {
        field.requestFocus();
        field.selectAll();
    }

    public void clear() {
        setExpression("");
    }

    /**
     * Goes to the row of this name without a filter, or narrows to the words where no row bears them as its name.
     *
     * @param table what this field filters
     */
    public void find(String words, DataTable<?> table) {
        clear();
        if (!table.reveal(words)) {
            setExpression('"' + words + '"');
        }
    }

    /** Esc outside the field: clears the filter of a page that has one with words in it. */
    public static boolean clearIn(Node page) {
        for (Node node : page.lookupAll(".filter-field")) {
            if (node.getParent() instanceof FilterField field
                    && !field.expression.get().isEmpty()) {
                field.clear();
                return true;
            }
        }
        return false;
    }

    /** A term with a colon becomes a chip once a blank outside quotes ends it. */
    private void finishTerms() {
        String text = field.getText();
        List<String> tokens = new ArrayList<>(FilterExpression.tokens(text));
        boolean ended = text.endsWith(" ") || text.endsWith("\u3000");
        boolean open = !ended || FilterExpression.isOpen(text);
        String last = open && !tokens.isEmpty() ? tokens.removeLast() : "";
        List<String> finished = tokens.stream().filter(FilterField::isTerm).toList();
        if (!finished.isEmpty()) {
            terms.addAll(finished);
            tokens.removeAll(finished);
            tokens.add(last);
            field.setText(String.join(" ", tokens));
            field.positionCaret(field.getLength());
        }
    }

    private static boolean isTerm(String token) {
        return !token.startsWith("\"") && token.indexOf(':') > 0 && !token.endsWith(":");
    }

    private void key(KeyEvent key) {
        if (key.getCode() == KeyCode.BACK_SPACE && field.getText().isEmpty() && !terms.isEmpty()) {
            field.setText(terms.removeLast());
            field.positionCaret(field.getLength());
            tell();
            key.consume();
        } else if (key.getCode() == KeyCode.ESCAPE && !expression.get().isEmpty()) {
            clear();
            key.consume();
        } else if (key.getCode() == KeyCode.ENTER && isTerm(field.getText())) {
            field.setText(field.getText() + " ");
            key.consume();
        }
    }

    private void tell() {
        chips.getChildren().setAll(terms.stream().map(this::chip).toList());
        String all = terms.stream().map(term -> term + " ").collect(Collectors.joining()) + field.getText();
        expression.set(all.strip());
    }

    private HBox chip(String term) {
        int colon = term.indexOf(':');
        Label key = new Label(term.substring(0, colon + 1));
        key.getStyleClass().add("chip-key");
        Label value = new Label(term.substring(colon + 1));
        Button remove = Buttons.icon("remove-" + term, Icon.CLOSE, texts.bind("support.filter.removeTerm"));
        remove.setGraphic(Icon.CLOSE.node(12));
        remove.setOnAction(_ -> {
            terms.remove(term);
            tell();
            field.requestFocus();
        });
        HBox chip = new HBox(key, value, remove);
        chip.getStyleClass().add("filter-chip");
        return chip;
    }

    private Label hint() {
        Label hint = new Label("/");
        hint.getStyleClass().add("key-cap");
        hint.visibleProperty().bind(field.focusedProperty().not().and(expression.isEmpty()));
        hint.managedProperty().bind(hint.visibleProperty());
        return hint;
    }

    private Button clearButton(String id) {
        Button clear = Buttons.icon(id + "-clear", Icon.CLOSE, texts.bind("support.filter.clear"));
        clear.setOnAction(_ -> {
            clear();
            field.requestFocus();
        });
        clear.visibleProperty().bind(expression.isNotEmpty());
        clear.managedProperty().bind(clear.visibleProperty());
        return clear;
    }

    private Label problem(ObservableValue<Message> message) {
        Label problem = new Label();
        problem.getStyleClass().add("filter-problem");
        problem.setWrapText(true);
        problem.textProperty().bind(texts.bind(message));
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        // It lies over what stands below: a table that moves while a person types is hard to read.
        problem.setManaged(false);
        problem.setMouseTransparent(true);
        setViewOrder(-1);
        layoutBoundsProperty().subscribe(() -> place(problem));
        problem.textProperty().subscribe(() -> place(problem));
        return problem;
    }

    private void place(Label problem) {
        double width = Math.min(getWidth(), problem.prefWidth(-1));
        problem.resizeRelocate(0, getHeight() + 2, width, problem.prefHeight(width));
    }
}
