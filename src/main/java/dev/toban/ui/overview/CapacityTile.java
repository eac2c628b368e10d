package dev.toban.ui.overview;

import dev.toban.plan.Survival;
import dev.toban.text.Message;
import dev.toban.ui.support.Buttons;
import dev.toban.ui.support.Dialogs;
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
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Capacity: which losses of nodes leave a place for every machine, and which roles would find none. */
final class CapacityTile extends Tile<Survival> {

    private static final double BADGE = 26;
    private static final double BAR = 56;

    private final Dialogs dialogs;
    private final SurvivalWords words;

    CapacityTile(PageContext context) {
        super("overview-capacity", "overview.capacity", Icon.CAPACITY, context);
        this.dialogs = context.dialogs();
        this.words = new SurvivalWords(texts, phrases);
    }

    @Override
    String note(Survival outlook) {
        return texts.of("overview.capacity.note");
    }

    @Override
    List<Node> lines(Survival outlook) {
        List<Node> lines = new ArrayList<>();
        lines.add(verdict(outlook));
        lines.add(answers(outlook));
        if (words.hasNames(outlook)) {
            lines.add(foot(outlook));
        }
        return lines;
    }

    /** Names that are not counted, as far as there is room, and the way to all names. */
    private Node foot(Survival outlook) {
        String tied =
                outlook.tied().isEmpty() ? "" : texts.of("overview.capacity.notCounted", words.roles(outlook.tied()));
        Button all =
                Buttons.link("overview-capacity-names", texts.bind("overview.capacity.names"), () -> tell(outlook));
        all.setMinWidth(Region.USE_PREF_SIZE);
        return line(label(tied, "small", "muted"), all);
    }

    private void tell(Survival outlook) {
        dialogs.lines(
                Message.of("overview.capacity.names.title"),
                Message.of("overview.capacity.names.text"),
                words.list(outlook));
    }

    private Node verdict(Survival outlook) {
        StateWord verdict = word(outlook);
        StateShape shape = new StateShape(verdict.look(), BADGE);
        shape.setAccessibleText(verdict.word());
        VBox sentences = new VBox(wrapped(verdict.word(), "pane-title"), wrapped(verdict.detail(), "small", "muted"));
        sentences.setMinWidth(0);
        HBox.setHgrow(sentences, Priority.ALWAYS);
        HBox box = new HBox(shape, sentences);
        box.getStyleClass().add("capacity-verdict");
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    /** What comes last in it may be the warning. */
    private static Label wrapped(String said, String... styleClasses) {
        Label label = label(said, styleClasses);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private StateWord word(Survival outlook) {
        return switch (outlook.one()) {
            case Survival.Fits fits ->
                survives(
                        outlook.two().survives() ? "overview.capacity.two" : "overview.capacity.one",
                        outlook.two() instanceof Survival.Fits two ? two : fits);
            case Survival.Shortage shortage ->
                new StateWord(Look.WARNING, texts.of("overview.capacity.none"), words.worst(shortage));
            case Survival.Stops stops ->
                new StateWord(Look.WARNING, texts.of("overview.capacity.none"), words.stops(stops));
            case Survival.Unknown() ->
                new StateWord(
                        Look.UNKNOWN,
                        texts.of("overview.capacity.unknown"),
                        texts.of("overview.capacity.unknownWhy", words.nodes(outlook.unknown())));
            case Survival.TooFew() ->
                new StateWord(
                        Look.WARNING, texts.of("overview.capacity.single"), texts.of("overview.capacity.singleWhy"));
        };
    }

    private StateWord survives(String key, Survival.Fits fits) {
        String said = texts.of(key);
        if (isTight(fits)) {
            boolean full = fits.share() >= UsageBar.FULL;
            said = texts.of(full ? "overview.capacity.nothingLeft" : "overview.capacity.barely", said);
        }
        return new StateWord(look(fits), said, tightest(fits));
    }

    /** Whoever starts more machines should know how little would be left. */
    private static boolean isTight(Survival.Fits fits) {
        return fits.share() >= UsageBar.WARNING;
    }

    private static Look look(Survival.Fits fits) {
        return isTight(fits) ? Look.WARNING : Look.OK;
    }

    private String tightest(Survival.Fits fits) {
        return texts.of("overview.capacity.tightest", words.nodes(fits.tightest()), phrases.bytes(fits.left()));
    }

    private Node answers(Survival outlook) {
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

    private void row(GridPane grid, String key, Survival.Answer answer) {
        UsageBar bar = new UsageBar(BAR, false);
        bar.show(share(answer), "");
        grid.addRow(grid.getRowCount(), whole(texts.of(key)), bar, state(word(answer)));
    }

    private static double share(Survival.Answer answer) {
        return switch (answer) {
            case Survival.Fits fits -> fits.share();
            case Survival.Shortage _ -> 1;
            case Survival.Stops _ -> Double.NaN;
            case Survival.Unknown _, Survival.TooFew _ -> Double.NaN;
        };
    }

    private StateWord word(Survival.Answer answer) {
        return switch (answer) {
            case Survival.Fits fits ->
                new StateWord(look(fits), texts.of("overview.capacity.used", phrases.percent(fits.share())));
            case Survival.Shortage shortage ->
                new StateWord(
                        Look.WARNING,
                        texts.of(
                                "overview.capacity.short",
                                shortage.first().homeless().size()));
            case Survival.Stops _ -> new StateWord(Look.WARNING, texts.of("overview.capacity.noQuorum"));
            case Survival.Unknown _ -> new StateWord(Look.UNKNOWN, texts.of("support.unknown"));
            case Survival.TooFew _ -> new StateWord(Look.OFF, Phrases.DASH);
        };
    }
}
