package dev.toban.ui.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.text.Language;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class FilterFieldTest {

    private final ObservableTexts texts = new ObservableTexts(Language.ENGLISH);
    private final Rows<String, String> rows = new Rows<>(name -> name);

    private final List<DataTable<String>> tables = new ArrayList<>();
    private final List<FilterField> fields = new ArrayList<>();

    @Start
    void start(Stage stage) {
        DataTable<String> table = new DataTable<>(
                "names", rows, List.of(Column.text("name", "Name", name -> name)), "support.copyRow", texts);
        FilterField field = new FilterField("names-filter", table, texts);
        rows.putAll(List.of("web01", "web02", "sql01"));
        stage.setScene(new Scene(new VBox(field, table.view()), 500, 300));
        stage.show();
        field.focusField();
        tables.add(table);
        fields.add(field);
    }

    @Test
    void aFinishedTermBecomesAChipAndComesBackWithBackspace(FxRobot robot) {
        robot.write("name:web* 02");
        assertThat(filter().expressionProperty().get()).isEqualTo("name:web* 02");
        assertThat(robot.lookup(".filter-chip").queryAll()).hasSize(1);
        assertThat(table().shown()).containsExactly("web02");
        robot.push(KeyCode.BACK_SPACE).push(KeyCode.BACK_SPACE).push(KeyCode.BACK_SPACE);
        assertThat(robot.lookup(".filter-chip").queryAll()).isEmpty();
        assertThat(table().shown()).containsExactly("web01", "web02");
    }

    @Test
    void aQuotedValueKeepsItsBlankWhileItIsTyped(FxRobot robot) {
        robot.interact(() -> rows.put("web 03"));
        robot.write("name:\"web 0");
        assertThat(robot.lookup(".filter-chip").queryAll()).isEmpty();
        robot.write("3\" ");
        assertThat(robot.lookup(".filter-chip").queryAll()).hasSize(1);
        assertThat(table().shown()).containsExactly("web 03");
    }

    @Test
    void escapeClearsAndAnUnknownNameIsExplained(FxRobot robot) {
        robot.write("color:red");
        assertThat(robot.lookup(".filter-problem").queryLabeled().getText()).contains("color", "name");
        robot.push(KeyCode.ESCAPE);
        assertThat(filter().expressionProperty().get()).isEmpty();
        assertThat(table().shown()).hasSize(3);
    }

    private DataTable<String> table() {
        return tables.getLast();
    }

    private FilterField filter() {
        return fields.getLast();
    }
}
