package dev.toban.ui.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.TableColumn;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class DataTableTest {

    private final ObservableTexts texts = new ObservableTexts(Language.ENGLISH);
    private final Rows<String, Row> rows = new Rows<>(Row::name);
    private final Preferences preferences = Preferences.inMemory();
    /** Made on the screen's thread; the last one is the table of the moment. */
    private final List<DataTable<Row>> tables = new ArrayList<>();

    record Row(String name, int load) {}

    private void open() {
        tables.add(new DataTable<>(
                        "rows",
                        rows,
                        List.of(
                                Column.<Row>text("name", "Name", Row::name).strong(),
                                Column.number("load", "Load", Row::load, row -> row.load() + " %")),
                        "support.copyRow",
                        texts)
                .remember(preferences));
    }

    @Start
    void start(Stage stage) {
        open();
        stage.setScene(new Scene(table().view(), 400, 400));
        stage.show();
    }

    private DataTable<Row> table() {
        return tables.getLast();
    }

    private void fill(int count, IntFunction<Integer> load) {
        rows.putAll(IntStream.range(0, count)
                .mapToObj(i -> new Row("vm" + i, load.apply(i)))
                .toList());
    }

    @Test
    void theSelectionSurvivesARefresh(FxRobot robot) {
        robot.interact(() -> {
            fill(100, i -> i);
            sortBy(1, TableColumn.SortType.DESCENDING);
            table().view().getSelectionModel().selectIndices(10, 20, 30);
        });
        List<String> names = names();
        assertThat(names).containsExactlyInAnyOrder("vm89", "vm79", "vm69");
        robot.interact(() -> fill(100, i -> 100 - i));
        assertThat(names()).containsExactlyInAnyOrderElementsOf(names);
        robot.interact(() -> rows.remove("vm5"));
        assertThat(names()).containsExactlyInAnyOrderElementsOf(names);
        robot.interact(() -> rows.put(new Row("vm79", 1000)));
        assertThat(names()).containsExactlyInAnyOrderElementsOf(names);
        assertThat(table().selected()).contains(new Row("vm79", 1000));
    }

    @Test
    void theFilterKeepsWhatStaysSelected(FxRobot robot) {
        robot.interact(() -> {
            fill(100, i -> i);
            table().view().getSelectionModel().selectIndices(10, 20);
            table().filter("name:vm1*");
        });
        assertThat(names()).containsExactly("vm10");
        robot.interact(() -> table().filter(""));
        assertThat(names()).containsExactly("vm10");
    }

    @Test
    void manyRowsAreFilteredByTextAndNumber(FxRobot robot) {
        robot.interact(() -> {
            fill(16_000, i -> i % 100);
            table().filter("warm");
            table().filter("vm15 load:<50");
            assertThat(table().shown()).hasSizeGreaterThan(400).allMatch(row -> row.load() < 50);
        });
    }

    @Test
    void aSortedRowThatIsSelectedStaysSelectedAtItsNewPlace(FxRobot robot) {
        robot.interact(() -> {
            fill(8000, i -> i % 100);
            sortBy(1, TableColumn.SortType.ASCENDING);
            table().view().getSelectionModel().select(4000);
            List<String> before = names();
            fill(8000, i -> (i + 7) % 100);
            assertThat(names()).isEqualTo(before);
        });
    }

    @Test
    void theLayoutIsRemembered(FxRobot robot) {
        robot.interact(() -> {
            table().view().getColumns().getFirst().setVisible(false);
            table().view().getColumns().get(1).setPrefWidth(222);
            sortBy(1, TableColumn.SortType.DESCENDING);
        });
        robot.interact(this::open);
        assertThat(table().visibleColumns()).extracting(Column::key).containsExactly("load");
        assertThat(table().view().getSortOrder().getFirst().getSortType()).isEqualTo(TableColumn.SortType.DESCENDING);
        assertThat(table().view().getColumns().get(1).getPrefWidth()).isEqualTo(222);
    }

    @Test
    void theVisibleRowsAreTextForExport(FxRobot robot) {
        robot.interact(() -> fill(2, i -> i));
        assertThat(table().asText()).isEqualTo("Name\tLoad\nvm0\t0 %\nvm1\t1 %");
    }

    private void sortBy(int column, TableColumn.SortType type) {
        TableColumn<Row, ?> sorted = table().view().getColumns().get(column);
        sorted.setSortType(type);
        table().view().getSortOrder().add(sorted);
    }

    private List<String> names() {
        return table().selected().stream().map(Row::name).toList();
    }

    private void nodes(FxRobot robot, String... names) {
        robot.interact(() -> table().matrix(
                        1,
                        Stream.of(names)
                                .map(name -> Column.<Row>text(name, name, Row::name))
                                .toList()));
    }

    private List<String> order() {
        return table().view().getColumns().stream().map(TableColumn::getId).toList();
    }

    @Test
    void anotherClustersNodesChangeNoOrderAndNothingThatIsRemembered(FxRobot robot) {
        nodes(robot, "HV01", "HV02");
        nodes(robot, "N1", "N2", "N3");
        robot.interact(this::open);
        nodes(robot, "HV01", "HV02");
        assertThat(order()).containsExactly("name", "HV01", "HV02", "load");
        assertThat(preferences.get("table.rows")).isEmpty();
    }

    @Test
    void theOrderThatAPersonChoseComesBackWithTheSameColumns(FxRobot robot) {
        nodes(robot, "HV01", "HV02");
        robot.interact(() -> {
            List<TableColumn<Row, ?>> moved = new ArrayList<>(table().view().getColumns());
            moved.add(0, moved.removeLast());
            table().view().getColumns().setAll(moved);
        });
        nodes(robot, "N1");
        assertThat(order()).containsExactly("load", "N1", "name");
        robot.interact(this::open);
        assertThat(order()).containsExactly("name", "load");
        nodes(robot, "HV01", "HV02");
        assertThat(order()).containsExactly("load", "name", "HV01", "HV02");
    }
}
