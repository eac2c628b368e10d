package dev.toban.ui.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.text.Language;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ColumnFitTest {

    private static final String LONG = "ライブ マイグレーション中 100 %";

    private static final String OWNER = "HV01, HV02, HV03";

    private final ObservableTexts texts = new ObservableTexts(Language.JAPANESE);
    private final WordWidths words = new WordWidths(Language.JAPANESE);
    private final StackPane root = new StackPane();

    record Row(String name, String state) {}

    @Start
    void start(Stage stage) {
        stage.setScene(new Scene(root, 1000, 300));
        stage.sizeToScene(); // the toolkit shares one stage between tests, and it keeps its size
        stage.show();
    }

    private TableView<Row> show(FxRobot robot, double width, List<Column<Row>> matrix) {
        Rows<String, Row> rows = new Rows<>(Row::name);
        DataTable<Row> table = new DataTable<>("rows", rows, columns(), "support.reading", texts);
        robot.interact(() -> {
            table.matrix(1, matrix).view().setMaxWidth(width);
            root.getChildren().setAll(table.view());
        });
        robot.interact(() -> rows.putAll(List.of(new Row("vm1", "OK"), new Row("vm2", LONG))));
        return table.view();
    }

    private static List<Column<Row>> columns() {
        return List.of(
                Column.<Row>text("name", "Name", Row::name).strong().width(150),
                Column.<Row>state("state", "State", row -> new StateWord(Look.OK, row.state()))
                        .width(90),
                Column.<Row>number("share", "Share", _ -> 100, _ -> "100 %").width(30),
                Column.<Row>text("note", "Information that is long", _ -> "").width(60));
    }

    private static List<Column<Row>> nodes() {
        return Stream.of("HV01", "HV02", "HV03", "HV04")
                .map(node -> Column.<Row>state("node-" + node, node, row -> new StateWord(Look.OK, row.state()))
                        .width(144))
                .toList();
    }

    private static List<Column<Row>> uneven() {
        return Stream.of("HV01", "Redirected")
                .map(word -> Column.<Row>state("node-" + word, word, _ -> new StateWord(Look.OK, word)))
                .toList();
    }

    private static double width(TableView<?> table, String column) {
        return table.getColumns().stream()
                .filter(shown -> column.equals(shown.getId()))
                .mapToDouble(TableColumn::getWidth)
                .sum();
    }

    private static double all(TableView<?> table) {
        return table.getVisibleLeafColumns().stream()
                .mapToDouble(TableColumn::getWidth)
                .sum();
    }

    @Test
    void wordsAndNumbersFitIntoTheirColumns(FxRobot robot) {
        TableView<Row> table = show(robot, 900, List.of());
        assertThat(width(table, "state")).isGreaterThan(words.body(LONG) + 16 + 6 + 16);
        assertThat(width(table, "share")).isGreaterThan(words.body("100 %") + 16);
    }

    @Test
    void noFigureIsNoticeablyWiderThanTheZeroThatStandsForAll() {
        for (Language language : Language.values()) {
            FontChoice fonts = FontChoice.of(language, Font.getFamilies());
            for (String family : List.of(fonts.body(), fonts.strong(), fonts.mono())) {
                for (int figure = 1; figure <= 9; figure++) {
                    assertThat(width(figure, family)).isLessThan(width(0, family) + 0.25);
                }
            }
        }
    }

    /** The mean of many, in one font. */
    private static double width(int figure, String family) {
        Text text = new Text(Integer.toString(figure).repeat(100));
        text.setFont(Font.font(family, 13));
        return text.getLayoutBounds().getWidth() / 100;
    }

    @Test
    void theLastTitleEndsBeforeTheButtonOfTheColumnChooser(FxRobot robot) {
        TableView<Row> table = show(robot, 420, List.of());
        assertThat(width(table, "note")).isGreaterThan(words.title("Information that is long") + 16 + 20);
    }

    @Test
    void theColumnsTogetherAreAsWideAsTheTable(FxRobot robot) {
        assertThat(all(show(robot, 900, List.of()))).isBetween(870.0, 890.0);
        assertThat(all(show(robot, 1000, uneven()))).isBetween(970.0, 990.0);
    }

    @Test
    void noWordIsCutInATableThatScrollsAnyway(FxRobot robot) {
        List<Column<Row>> columns = List.of(
                Column.<Row>text("name", "Name", Row::name).strong().width(250),
                Column.<Row>text("owner", "Owner", _ -> OWNER).width(30));
        Rows<String, Row> rows = new Rows<>(Row::name);
        TableView<Row> table = new DataTable<>("rows", rows, columns, "support.reading", texts).view();
        robot.interact(() -> {
            table.setMaxWidth(280);
            root.getChildren().setAll(table);
        });
        robot.interact(() -> rows.putAll(List.of(new Row("a machine with a name as long as this", "OK"))));
        assertThat(all(table)).isGreaterThan(280);
        assertThat(width(table, "owner")).isGreaterThan(words.body(OWNER) + 16);
    }

    @Test
    void aWarningHasRoomForItsStrongWords(FxRobot robot) {
        ObservableTexts english = new ObservableTexts(Language.ENGLISH);
        WordWidths latin = new WordWidths(Language.ENGLISH);
        String warning = "Queued: the protected network is lost";
        List<Column<Row>> columns = List.of(
                Column.<Row>state("state", "State", _ -> new StateWord(Look.WARNING, warning)),
                Column.<Row>text("note", "Note", _ -> "").growing());
        Rows<String, Row> rows = new Rows<>(Row::name);
        TableView<Row> table = new DataTable<>("rows", rows, columns, "support.reading", english).view();
        robot.interact(() -> {
            table.setMaxWidth(900);
            root.getChildren().setAll(table);
        });
        robot.interact(() -> rows.putAll(List.of(new Row("vm1", "OK"))));
        assertThat(latin.strong(warning)).isGreaterThan(latin.body(warning));
        assertThat(width(table, "state")).isGreaterThan(latin.strong(warning) + 16 + 6 + 16);
    }

    @Test
    void aMatrixScrollsRatherThanCutsAWord(FxRobot robot) {
        TableView<Row> table = show(robot, 600, nodes());
        assertThat(width(table, "node-HV01")).isGreaterThan(words.body(LONG) + 16 + 6 + 16);
    }

    @Test
    void secondLinesAreCutWhereANodeWouldBeOutOfSight(FxRobot robot) {
        List<Column<Row>> reasons = Stream.of("HV01", "HV02", "HV03", "HV04")
                .map(node -> Column.<Row>state(
                        "node-" + node, node, _ -> new StateWord(Look.WARNING, "不可", "仮想スイッチがこのノードにありません")))
                .toList();
        double wide = all(show(robot, 1000, reasons));
        assertThat(wide).isBetween(970.0, 1000.0);
        TableView<Row> narrow = show(robot, 900, reasons);
        assertThat(all(narrow)).isLessThan(900);
        assertThat(width(narrow, "node-HV01")).isGreaterThan(words.strong("不可") + 24 + 16);
    }

    @Test
    void aLongNameIsWholeWhereThereIsRoomBesideIt(FxRobot robot) {
        String name = "Cluster Virtual Disk (MirrorAcceleratedParity1) of the second rack";
        List<Column<Row>> columns = List.of(
                Column.<Row>text("name", "Name", Row::name).strong(),
                Column.<Row>text("note", "Note", _ -> "").growing());
        Rows<String, Row> rows = new Rows<>(Row::name);
        TableView<Row> table = new DataTable<>("rows", rows, columns, "support.reading", texts).view();
        robot.interact(() -> {
            table.setMaxWidth(900);
            root.getChildren().setAll(table);
        });
        robot.interact(() -> rows.putAll(List.of(new Row(name, "OK"))));
        assertThat(words.strong(name)).isGreaterThan(320);
        assertThat(width(table, "name")).isGreaterThan(words.strong(name) + 16);
        assertThat(all(table)).isLessThan(900);
    }

    @Test
    void theColumnsOfAMatrixAreAlikeWhileThereIsRoom(FxRobot robot) {
        TableView<Row> wide = show(robot, 1000, uneven());
        assertThat(width(wide, "node-HV01")).isEqualTo(width(wide, "node-Redirected"));
        TableView<Row> narrow = show(robot, 640, uneven());
        assertThat(width(narrow, "node-HV01")).isLessThan(width(narrow, "node-Redirected"));
    }

    @Test
    void aMatrixOfManyNodesIsAsNarrowAsItsShapes(FxRobot robot) {
        List<Column<Row>> many = IntStream.rangeClosed(1, 8)
                .mapToObj(node -> "N" + node)
                .map(node -> Column.<Row>state("node-" + node, node, row -> new StateWord(Look.OK, row.state())))
                .toList();
        assertThat(width(show(robot, 400, many), "node-N1")).isLessThan(60);
    }

    @Test
    void aColumnThatAPersonMadeWiderStaysSo(FxRobot robot) {
        TableView<Row> table = show(robot, 900, List.of());
        robot.interact(() -> table.resizeColumn(table.getColumns().getFirst(), 100));
        double chosen = width(table, "name");
        robot.interact(() -> table.setMaxWidth(700));
        assertThat(width(table, "name")).isEqualTo(chosen);
    }
}
