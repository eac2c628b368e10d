package dev.toban.ui.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.lab.BuiltIn;
import dev.toban.model.GroupName;
import dev.toban.model.NetworkName;
import dev.toban.model.NodeName;
import dev.toban.model.VirtualMachineName;
import dev.toban.model.VolumeName;
import dev.toban.text.Language;
import dev.toban.ui.adapters.AdaptersPage;
import dev.toban.ui.networks.NetworksPage;
import dev.toban.ui.nodes.NodesPage;
import dev.toban.ui.roles.RolesPage;
import dev.toban.ui.support.Background;
import dev.toban.ui.support.FaultMenu;
import dev.toban.ui.support.Page;
import dev.toban.ui.support.PageContext;
import dev.toban.ui.support.Target;
import dev.toban.ui.volumes.VolumesPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Scene;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What is pointed at on a page, and that only a simulated cluster offers to break it. */
@ExtendWith(ApplicationExtension.class)
class FaultMenusTest {

    private static final NodeName HV02 = new NodeName("HV02");

    private final LabCluster cluster = new LabCluster(BuiltIn.DUTY);
    private final Wishes wishes = new Wishes();
    private final BorderPane root = new BorderPane();
    private final List<Target> asked = new ArrayList<>();

    @Start
    void start(Stage stage) {
        cluster.read();
        stage.setScene(new Scene(root, 1280, 800));
        stage.show();
    }

    private Optional<Menu> offer(Target target) {
        asked.add(target);
        Menu menu = new Menu(target.toString());
        menu.setId("faults");
        return Optional.of(menu);
    }

    /** Selects a row, with the focus in a column, and returns the page's menu. */
    private List<MenuItem> pointAt(FxRobot robot, Function<PageContext, Page> make, FaultMenu faults, Cell cell) {
        List<MenuItem> items = new ArrayList<>();
        robot.interact(() -> {
            PageContext context = cluster.context(wishes, wishes, Background.direct(), Language.ENGLISH)
                    .withFaults(faults);
            root.setCenter(make.apply(context).node());
            root.applyCss();
            TableView<?> table = (TableView<?>) root.lookup("#" + cell.table());
            focus(table, cell);
            items.addAll(table.getContextMenu().getItems());
        });
        return items;
    }

    /** A cell of a table by what its row says first. */
    private record Cell(String table, String row, String column) {}

    private static <T> void focus(TableView<T> table, Cell cell) {
        TableColumn<T, ?> column = table.getColumns().stream()
                .filter(one -> cell.column().equals(one.getId()))
                .findFirst()
                .orElseThrow();
        for (int row = 0; row < table.getItems().size(); row++) {
            if (table.getItems().get(row).toString().contains(cell.row())) {
                table.getSelectionModel().clearAndSelect(row);
                table.getFocusModel().focus(row, column);
                return;
            }
        }
        throw new AssertionError("no row says " + cell.row());
    }

    private Target asked(FxRobot robot, Function<PageContext, Page> make, Cell cell) {
        List<MenuItem> items = pointAt(robot, make, this::offer, cell);
        assertThat(items).filteredOn(item -> "faults".equals(item.getId())).hasSize(1);
        assertThat(items.getLast().getId()).isEqualTo("faults");
        return asked.getLast();
    }

    @Test
    void aNodeIsAHost(FxRobot robot) {
        assertThat(asked(robot, NodesPage::new, new Cell("nodes-table", "HV02", "state")))
                .isEqualTo(new Target.Host(HV02));
    }

    @Test
    void aVolumeInTheColumnOfANodeIsThePathOfThatNode(FxRobot robot) {
        VolumeName volume = new VolumeName("Volume3");
        assertThat(asked(robot, VolumesPage::new, new Cell("volumes-table", "Volume3", "node-HV02")))
                .isEqualTo(new Target.Path(HV02, volume));
        assertThat(asked(robot, VolumesPage::new, new Cell("volumes-table", "Volume3", "fs")))
                .isEqualTo(new Target.Volume(volume));
    }

    @Test
    void aNetworkInTheColumnOfANodeIsTheConnectionOfThatNode(FxRobot robot) {
        NetworkName network = new NetworkName("LiveMigration");
        assertThat(asked(robot, NetworksPage::new, new Cell("networks-table", "LiveMigration", "node-HV02")))
                .isEqualTo(new Target.Link(HV02, network));
        assertThat(asked(robot, NetworksPage::new, new Cell("networks-table", "LiveMigration", "name")))
                .isEqualTo(new Target.Network(network));
    }

    @Test
    void anAdapterIsItsSwitchOnTheNodePointedAt(FxRobot robot) {
        assertThat(asked(robot, AdaptersPage::new, new Cell("adapters-table", "vsw-web", "node-HV02")))
                .isInstanceOfSatisfying(
                        Target.Uplinks.class, at -> assertThat(at.node()).isEqualTo(HV02));
    }

    @Test
    void aRoleIsItsVirtualMachine(FxRobot robot) {
        assertThat(asked(robot, RolesPage::new, new Cell("roles-table", "app02", "name")))
                .isEqualTo(new Target.Machine(new VirtualMachineName("app02"), Optional.of(new GroupName("app02"))));
    }

    @Test
    void aRealClusterIsNeverOfferedAFault(FxRobot robot) {
        List<MenuItem> items = pointAt(robot, NodesPage::new, FaultMenu.NONE, new Cell("nodes-table", "HV02", "state"));
        assertThat(items)
                .isNotEmpty()
                .noneMatch(item -> String.valueOf(item.getId()).contains("fault"));
    }
}
