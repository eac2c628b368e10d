package dev.toban.ui.shell;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** Shows a page of the guide. */
final class MarkdownView extends VBox {

    private final Consumer<String> open;

    /**
     * Builds the page.
     *
     * @param open follows a link to another page, named without its ending
     */
    MarkdownView(String markdown, Consumer<String> open) {
        this.open = open;
        getStyleClass().add("guide-page");
        Markdown.parse(markdown).forEach(block -> getChildren().add(node(block)));
    }

    private Node node(Markdown.Block block) {
        return switch (block) {
            case Markdown.Heading(var level, var spans) -> flow(spans, "guide-heading-" + level);
            case Markdown.Paragraph(var spans) -> flow(spans, "guide-paragraph");
            case Markdown.Item(var mark, var spans) -> item(mark, spans);
            case Markdown.Code(var text) -> code(text);
            case Markdown.Table(var rows) -> table(rows);
        };
    }

    private TextFlow flow(List<Markdown.Span> spans, String styleClass) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add(styleClass);
        spans.forEach(span -> flow.getChildren().add(node(span)));
        return flow;
    }

    private Node node(Markdown.Span span) {
        if (span.style() == Markdown.Style.LINK) {
            Hyperlink link = new Hyperlink(span.text());
            link.setOnAction(_ -> open.accept(span.target().replaceFirst("\\.md(#.*)?$", "")));
            return link;
        }
        Text text = new Text(span.text());
        switch (span.style()) {
            case BOLD -> text.getStyleClass().add("strong");
            case CODE -> text.getStyleClass().addAll("mono", "guide-code");
            case PLAIN, LINK -> {}
        }
        return text;
    }

    private Node item(String mark, List<Markdown.Span> spans) {
        Label bullet = new Label(mark);
        bullet.getStyleClass().add("guide-bullet");
        TextFlow words = flow(spans, "guide-item");
        HBox.setHgrow(words, Priority.ALWAYS);
        return new HBox(bullet, words);
    }

    private static Node code(String text) {
        Label code = new Label(text);
        code.getStyleClass().addAll("mono", "guide-block");
        code.setMaxWidth(Double.MAX_VALUE);
        return code;
    }

    private Node table(List<List<List<Markdown.Span>>> rows) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("guide-table");
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                TextFlow cell = flow(rows.get(row).get(column), row == 0 ? "guide-table-head" : "guide-table-cell");
                grid.add(cell, column, row);
            }
        }
        return grid;
    }
}
