package dev.toban.ui.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.lab.BuiltIn;
import dev.toban.text.Language;
import dev.toban.ui.adapters.AdaptersPage;
import dev.toban.ui.lab.LabPage;
import dev.toban.ui.networks.NetworksPage;
import dev.toban.ui.nodes.NodesPage;
import dev.toban.ui.roles.RolesPage;
import dev.toban.ui.support.Background;
import dev.toban.ui.support.ObservableTexts;
import dev.toban.ui.support.Page;
import dev.toban.ui.support.PageContext;
import dev.toban.ui.support.Theme;
import dev.toban.ui.volumes.VolumesPage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class PageTablesTest {

    private final LabCluster cluster = new LabCluster(BuiltIn.DUTY);
    private final Wishes wishes = new Wishes();
    private final ObservableTexts texts = new ObservableTexts(Language.ENGLISH);
    private final BorderPane root = new BorderPane();

    @Start
    void start(Stage stage) {
        new Theme(Theme.Mode.LIGHT, texts).apply();
        cluster.read();
        stage.setScene(new Scene(root, 1280, 800));
        stage.show();
    }

    private void open(FxRobot robot, Function<PageContext, Page> make) {
        robot.interact(() -> root.setCenter(make.apply(cluster.context(wishes, wishes, Background.direct(), texts))
                .node()));
    }

    private static TableView<?> table(FxRobot robot, String id) {
        return robot.lookup("#" + id).queryAs(TableView.class);
    }

    static List<Function<PageContext, Page>> pages() {
        return List.of(NodesPage::new, RolesPage::new, NetworksPage::new, AdaptersPage::new, VolumesPage::new);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void theMenuOfATableOffersWhatTheBarOffers(Function<PageContext, Page> make, FxRobot robot) {
        robot.interact(() -> {
            Page page = make.apply(cluster.context(wishes, wishes, Background.direct(), texts));
            root.setCenter(page.node());
            root.applyCss();
            root.layout();
            TableView<?> table = robot.from(root).lookup(".table-view").queryAs(TableView.class);
            List<String> offered = ids(table.getContextMenu().getItems());
            assertThat(page.actions())
                    .isNotEmpty()
                    .allSatisfy(action -> assertThat(offered).contains(action.id() + "-menu"));
        });
    }

    private static List<String> ids(List<MenuItem> items) {
        List<String> ids = new ArrayList<>();
        for (MenuItem item : items) {
            ids.add(String.valueOf(item.getId()));
            if (item instanceof Menu menu) {
                ids.addAll(ids(menu.getItems()));
            }
        }
        return ids;
    }

    @Test
    void aHintAboutTheFilterLeavesTheTableWhereItIs(FxRobot robot) {
        open(robot, RolesPage::new);
        robot.interact(root::layout);
        double before = table(robot, "roles-table").getLayoutY();
        robot.interact(
                () -> robot.lookup("#roles-filter").queryAs(TextField.class).setText("colour:red"));
        robot.interact(root::layout);
        assertThat(robot.lookup(".filter-problem").<Node>query().isVisible()).isTrue();
        assertThat(table(robot, "roles-table").getLayoutY()).isEqualTo(before);
    }

    @Test
    void memoryIsFilteredInTheUnitThatTheColumnShows(FxRobot robot) {
        open(robot, RolesPage::new);
        robot.interact(
                () -> robot.lookup("#roles-filter").queryAs(TextField.class).setText("memory:>16"));
        int above = table(robot, "roles-table").getItems().size();
        robot.interact(
                () -> robot.lookup("#roles-filter").queryAs(TextField.class).setText("memory:>16GB"));
        assertThat(table(robot, "roles-table").getItems()).hasSize(above).hasSizeLessThan(60);
    }

    @Test
    void theFirstArrowChoosesTheFirstTargetOfTheLab(FxRobot robot) {
        open(robot, context -> new LabPage(cluster.lab().laboratory(), context, _ -> {}));
        robot.interact(() -> {
            root.applyCss();
            root.layout();
            table(robot, "lab-targets").requestFocus();
        });
        assertThat(table(robot, "lab-targets").getFocusModel().getFocusedCell().getRow())
                .isZero();
        robot.push(KeyCode.DOWN);
        assertThat(table(robot, "lab-targets").getSelectionModel().getSelectedCells())
                .singleElement()
                .satisfies(cell -> assertThat(cell.getRow() + cell.getColumn()).isZero());
    }

    @Test
    void countsInTheNavigationAreGroupedAsInTheHeads() {
        assertThat(Page.Badge.of(16_000).count()).isEqualTo("16,000");
    }
}
