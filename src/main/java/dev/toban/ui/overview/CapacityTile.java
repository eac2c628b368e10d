package dev.toban.ui.overview;

import dev.toban.model.NodeName;
import dev.toban.ui.support.Icon;
import dev.toban.ui.support.Look;
import dev.toban.ui.support.PageContext;
import dev.toban.ui.support.Phrases;
import dev.toban.ui.support.StateShape;
import dev.toban.ui.support.StateWord;
import dev.toban.ui.support.UsageBar;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Capacity: which losses of nodes leave room for every machine, by memory. */
final class CapacityTile extends Tile<CapacityOutlook> {

    private static final double BADGE = 26;
    private static final double BAR = 56;

    CapacityTile(PageContext context) {
        super("overview-capacity", "overview.capacity", Icon.CAPACITY, context);
    }

    @Override
    String note(CapacityOutlook outlook) {
        return texts.of("overview.capacity.note");
    }

    @Override
    List<Node> lines(CapacityOutlook outlook) {
        List<Node> lines = new ArrayList<>();
        lines.add(verdict(outlook));
        lines.add(answers(outlook));
        if (!outlook.notCounted().isEmpty()) {
            lines.add(label(texts.of("overview.capacity.notCounted", names(outlook.notCounted())), "small", "muted"));
        }
        return lines;
    }

    private Node verdict(CapacityOutlook outlook) {
        StateWord verdict = word(outlook);
        StateShape shape = new StateShape(verdict.look(), BADGE);
        shape.setAccessibleText(verdict.word());
        VBox words = new VBox(wrapped(verdict.word(), "pane-title"), wrapped(verdict.detail(), "small", "muted"));
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox box = new HBox(shape, words);
        box.getStyleClass().add("capacity-verdict");
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    /** What comes last in it may be the warning. */
    private static Label wrapped(String words, String... styleClasses) {
        Label label = label(words, styleClasses);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private StateWord word(CapacityOutlook outlook) {
        return switch (outlook.one()) {
            case CapacityOutlook.Fits fits ->
                survives(
                        outlook.two().survives() ? "overview.capacity.two" : "overview.capacity.one",
                        outlook.two() instanceof CapacityOutlook.Fits two ? two : fits);
            case CapacityOutlook.Shortage(var lost, var missing) ->
                new StateWord(
                        Look.WARNING,
                        texts.of("overview.capacity.none"),
                        texts.of("overview.capacity.missing", nodes(lost), phrases.bytes(missing)));
            case CapacityOutlook.Unknown() ->
                new StateWord(
                        Look.UNKNOWN,
                        texts.of("overview.capacity.unknown"),
                        texts.of("overview.capacity.unknownWhy", nodes(outlook.unknown())));
            case CapacityOutlook.TooFew() ->
                new StateWord(
                        Look.WARNING, texts.of("overview.capacity.single"), texts.of("overview.capacity.singleWhy"));
        };
    }

    private StateWord survives(String key, CapacityOutlook.Fits fits) {
        String words = texts.of(key);
        if (fits.isTight()) {
            words = texts.of(fits.isFull() ? "overview.capacity.nothingLeft" : "overview.capacity.barely", words);
        }
        return new StateWord(look(fits), words, tightest(fits));
    }

    private static Look look(CapacityOutlook.Fits fits) {
        return fits.isTight() ? Look.WARNING : Look.OK;
    }

    private String tightest(CapacityOutlook.Fits fits) {
        return texts.of("overview.capacity.tightest", nodes(fits.tightest()), phrases.bytes(fits.left()));
    }

    private Node answers(CapacityOutlook outlook) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("capacity-answers");
        ColumnConstraints answer = new ColumnConstraints();
        answer.setHgrow(Priority.ALWAYS);
        answer.setHalignment(HPos.RIGHT);
        grid.getColumnConstraints().addAll(new ColumnConstraints(), new ColumnConstraints(), answer);
        row(grid, "overview.capacity.anyOne", outlook.one());
        row(grid, "overview.capacity.anyTwo", outlook.two());
        return grid;
    }

    private void row(GridPane grid, String key, CapacityOutlook.Answer answer) {
        UsageBar bar = new UsageBar(BAR, false);
        bar.show(share(answer), "");
        grid.addRow(grid.getRowCount(), whole(texts.of(key)), bar, state(word(answer)));
    }

    private static double share(CapacityOutlook.Answer answer) {
        return switch (answer) {
            case CapacityOutlook.Fits fits -> fits.share();
            case CapacityOutlook.Shortage _ -> 1;
            case CapacityOutlook.Unknown _, CapacityOutlook.TooFew _ -> Double.NaN;
        };
    }

    private StateWord word(CapacityOutlook.Answer answer) {
        return switch (answer) {
            case CapacityOutlook.Fits fits ->
                new StateWord(look(fits), texts.of("overview.capacity.used", phrases.percent(fits.share())));
            case CapacityOutlook.Shortage shortage ->
                new StateWord(Look.WARNING, texts.of("overview.capacity.short", phrases.bytes(shortage.missing())));
            case CapacityOutlook.Unknown _ -> new StateWord(Look.UNKNOWN, texts.of("support.unknown"));
            case CapacityOutlook.TooFew _ -> new StateWord(Look.OFF, Phrases.DASH);
        };
    }

    private String nodes(List<NodeName> nodes) {
        return names(nodes.stream().map(NodeName::value).toList());
    }

    private String names(List<String> names) {
        String all = joined(names.stream().limit(3).toList());
        return names.size() <= 3 ? all : texts.of("overview.capacity.more", all, names.size() - 3);
    }
}
