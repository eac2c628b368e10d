package dev.toban.ui.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.command.Intent;
import dev.toban.house.NeedsWindow;
import dev.toban.lab.BuiltIn;
import dev.toban.model.NodeName;
import dev.toban.text.Language;
import dev.toban.ui.adapters.AdaptersPage;
import dev.toban.ui.networks.NetworksPage;
import dev.toban.ui.nodes.NodesPage;
import dev.toban.ui.roles.RolesPage;
import dev.toban.ui.support.Background;
import dev.toban.ui.support.ObservableTexts;
import dev.toban.ui.support.Page;
import dev.toban.ui.support.PageContext;
import dev.toban.ui.support.Theme;
import dev.toban.ui.volumes.VolumesPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class PagesTest {

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

    /** Opens a page with its details at the right, as the frame does. */
    private void open(FxRobot robot, Function<PageContext, Page> make) {
        robot.interact(() -> {
            Page page = make.apply(cluster.context(wishes, wishes, Background.direct(), texts));
            root.setCenter(page.node());
            page.details().subscribe(details -> root.setRight(details.orElseGet(BorderPane::new)));
        });
    }

    private static TableView<?> table(FxRobot robot, String id) {
        return robot.lookup("#" + id).queryAs(TableView.class);
    }

    private static void select(FxRobot robot, String table, int... rows) {
        robot.interact(() -> {
            for (int row : rows) {
                table(robot, table).getSelectionModel().select(row);
            }
        });
    }

    @Test
    void aVolumeIsSuspendedFromItsMenu(FxRobot robot) {
        open(robot, VolumesPage::new);
        assertThat(robot.lookup("#volumes-maintenance").<Node>query().isDisabled())
                .isTrue();
        select(robot, "volumes-table", 0);
        robot.clickOn("#volumes-maintenance").clickOn("#volumes-maintenance-on-bar");
        assertThat(wishes.opened()).singleElement().isInstanceOf(Intent.SuspendCsv.class);
        assertThat(robot.lookup("#volumes-details").tryQuery()).isPresent();
    }

    @Test
    void theBulkBarTakesItsRoomOnlyWhileSomethingIsSelected(FxRobot robot) {
        open(robot, AdaptersPage::new);
        Node bar = robot.lookup("#adapters-bulk").query();
        assertThat(bar.isVisible()).isFalse();
        robot.clickOn("#adapters-select-all");
        assertThat(bar.isVisible()).isTrue();
        robot.clickOn("#adapters-unprotect");
        assertThat(wishes.opened())
                .singleElement()
                .isInstanceOfSatisfying(
                        Intent.Protect.class,
                        wish -> assertThat(wish.adapters())
                                .hasSizeBetween(
                                        2,
                                        table(robot, "adapters-table")
                                                .getItems()
                                                .size()));
        robot.clickOn("#adapters-clear");
        assertThat(bar.isVisible()).isFalse();
    }

    @Test
    void aQuickFilterIsATermThatCanAlsoBeTyped(FxRobot robot) {
        open(robot, AdaptersPage::new);
        int all = table(robot, "adapters-table").getItems().size();
        robot.clickOn("#adapters-blocked");
        int some = table(robot, "adapters-table").getItems().size();
        assertThat(some).isBetween(1, all - 1);
        robot.clickOn("#adapters-blocked");
        assertThat(table(robot, "adapters-table").getItems()).hasSize(all);
        robot.clickOn("#adapters-filter").write("blocked:>0 ");
        assertThat(table(robot, "adapters-table").getItems()).hasSize(some);
    }

    @Test
    void aNodeIsDrainedFromItsMenu(FxRobot robot) {
        open(robot, NodesPage::new);
        select(robot, "nodes-table", 0);
        robot.clickOn("#nodes-pause").clickOn("#nodes-drain-bar");
        assertThat(wishes.opened()).containsExactly(new Intent.Drain(new NodeName("HV01"), null));
    }

    @Test
    void theShownTableIsExportedForSpreadsheets(@TempDir Path folder, FxRobot robot) throws IOException {
        cluster.saveTo(folder);
        open(robot, NodesPage::new);
        robot.interact(() -> choose(table(robot, "nodes-table"), "nodes-table-export-menu"));
        List<String> lines = Files.readAllLines(folder.resolve("HVCL01-nodes.csv"));
        assertThat(lines).hasSize(5);
        assertThat(lines.getFirst()).startsWith("\uFEFF\"Node\",\"Status\"");
        assertThat(lines.get(1)).startsWith("\"HV01\",\"Up\"");
    }

    @Test
    void aRowIsCopiedAsThePowerShellThatShowsIt(FxRobot robot) {
        open(robot, AdaptersPage::new);
        select(robot, "adapters-table", 0);
        robot.interact(() -> {
            choose(table(robot, "adapters-table"), "adapters-table-powershell-menu");
            assertThat(Clipboard.getSystemClipboard().getString())
                    .matches("Get-VMNetworkAdapter -VMName '\\w+' -Name '[\\w ]+' -ComputerName 'HV0\\d'");
        });
    }

    private static void choose(TableView<?> table, String item) {
        table.getContextMenu().getItems().stream()
                .filter(shown -> item.equals(shown.getId()))
                .findFirst()
                .orElseThrow()
                .fire();
    }

    @Test
    void whatIsFoundIsSelectedAndLeavesNoFilter(FxRobot robot) {
        List<Page> pages = new ArrayList<>();
        open(robot, context -> {
            pages.add(new RolesPage(context));
            return pages.getLast();
        });
        robot.interact(() -> pages.getLast().find("app02"));
        assertThat(robot.lookup("#roles-filter").queryAs(TextField.class).getText())
                .isEmpty();
        assertThat(table(robot, "roles-table").getSelectionModel().getSelectedItem())
                .asString()
                .contains("app02");
        assertThat(table(robot, "roles-table").isFocused()).isTrue();
    }

    @Test
    void networksShowTheHeartbeatBelow(FxRobot robot) {
        open(robot, NetworksPage::new);
        select(robot, "networks-table", 0);
        assertThat(table(robot, "networks-heartbeat").getItems()).hasSize(7);
        assertThat(robot.lookup("#networks-details").tryQuery()).isPresent();
    }

    @Test
    void theSelectionAndTheLanguageSurviveARefresh(FxRobot robot) {
        open(robot, RolesPage::new);
        select(robot, "roles-table", 5, 20);
        List<String> titles = table(robot, "roles-table").getColumns().stream()
                .map(TableColumn::getText)
                .toList();
        robot.interact(() -> {
            texts.languageProperty().set(Language.JAPANESE);
            cluster.pathDown("HV03", "Volume1").silence("HV04").read();
        });
        assertThat(table(robot, "roles-table").getSelectionModel().getSelectedIndices())
                .isEqualTo(List.of(5, 20));
        assertThat(table(robot, "roles-table").getColumns().getFirst().getText())
                .isEqualTo("名前")
                .isNotIn(titles);
    }

    @NeedsWindow
    @Test
    void aMachineDraggedOntoANodeOpensItsPlan(FxRobot robot) {
        open(robot, RolesPage::new);
        robot.interact(
                () -> robot.lookup("#roles-filter").queryAs(TextField.class).setText("name:app01 "));
        robot.clickOn("app01");
        robot.drag("app01").dropTo("#roles-node-HV03");
        assertThat(wishes.opened())
                .singleElement()
                .isInstanceOfSatisfying(
                        Intent.Migrate.class, wish -> assertThat(wish.to()).isEqualTo(new NodeName("HV03")));
    }

    @NeedsWindow
    @Test
    void theFirstColumnsStayInSightWhileTheMatrixScrolls(FxRobot robot) {
        open(robot, AdaptersPage::new);
        robot.interact(() -> root.getScene().getWindow().setWidth(800));
        Node name = robot.lookup("app01").query();
        double before = name.localToScene(0, 0).getX();
        robot.interact(() -> table(robot, "adapters-table").scrollToColumnIndex(8));
        robot.moveTo("#adapters-table").scroll(1, VerticalDirection.DOWN);
        Node now = robot.lookup("app02").query();
        assertThat(now.localToScene(0, 0).getX()).isEqualTo(before);
    }
}
