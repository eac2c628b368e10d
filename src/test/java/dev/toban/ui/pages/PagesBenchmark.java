package dev.toban.ui.pages;

import dev.toban.connection.ClusterConnection;
import dev.toban.connection.ClusterWatch;
import dev.toban.lab.BuiltIn;
import dev.toban.model.ClusterSharedVolume;
import dev.toban.model.Index;
import dev.toban.model.Inventory;
import dev.toban.model.NodeName;
import dev.toban.model.VirtualMachine;
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
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Work on the screen's thread per refresh: 64 nodes, 8,000 machines, every twentieth machine moved. */
@ExtendWith(ApplicationExtension.class)
class PagesBenchmark {

    private static final int ROUNDS = 20;
    private static final int WARM_UP = 8;
    private static final int EVERY = 20;

    private final LabCluster cluster = new LabCluster(BuiltIn.LARGE);
    private final Inventory first = cluster.read().inventory();
    private final AtomicInteger round = new AtomicInteger();
    private final AtomicLong spent = new AtomicLong();
    private final ObservableTexts texts = new ObservableTexts(Language.ENGLISH);
    private final List<String> results = new ArrayList<>();
    private final BorderPane root = new BorderPane();

    @Start
    void start(Stage stage) {
        new Theme(Theme.Mode.LIGHT, texts).apply();
        stage.setScene(new Scene(root, 1600, 1000));
        stage.show();
    }

    @Test
    void refreshing(FxRobot robot) throws Exception {
        Inventory second = moved(first);
        ClusterConnection connection = (ClusterConnection) Proxy.newProxyInstance(
                PagesBenchmark.class.getClassLoader(),
                new Class<?>[] {ClusterConnection.class},
                (_, _, _) -> round.getAndIncrement() % 2 == 0 ? first : second);
        ClusterWatch watch = new ClusterWatch(connection, Duration.ofSeconds(5));
        watch.readNow();
        Background background = new Background(Runnable::run, this::measured);
        Wishes wishes = new Wishes();
        PageContext lab = cluster.context(wishes, wishes, background, texts);
        PageContext context = new PageContext(
                watch, lab.clock(), background, texts, wishes, lab.dialogs(), wishes, lab.preferences());
        List<Page> pages = new ArrayList<>();
        robot.interact(() -> pages.addAll(pages(context)));
        for (Page page : pages) {
            robot.interact(() -> root.setCenter(page.node()));
            List<Long> times = new ArrayList<>();
            for (int i = 0; i < WARM_UP + ROUNDS; i++) {
                spent.set(0);
                watch.readNow();
                robot.interact(() -> spend(root::layout));
                times.add(spent.get());
            }
            List<Long> sorted = times.stream()
                    .skip(WARM_UP)
                    .sorted()
                    .map(nanos -> nanos / 1_000_000)
                    .toList();
            results.add(page.id() + " median " + sorted.get(ROUNDS / 2) + " ms, worst " + sorted.getLast() + " ms");
        }
        results.forEach(System.out::println);
    }

    private static List<Page> pages(PageContext context) {
        return List.of(
                new NodesPage(context),
                new RolesPage(context),
                new NetworksPage(context),
                new AdaptersPage(context),
                new VolumesPage(context));
    }

    private void measured(Runnable work) {
        Platform.runLater(() -> spend(work));
    }

    private void spend(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        spent.addAndGet(System.nanoTime() - begin);
    }

    /** Every twentieth machine runs on the next node, every twentieth volume is owned by another one. */
    private static Inventory moved(Inventory inventory) {
        List<NodeName> nodes =
                List.copyOf(inventory.nodes().stream().map(node -> node.name()).toList());
        List<VirtualMachine> machines = new ArrayList<>();
        for (VirtualMachine machine : inventory.virtualMachines().values()) {
            machines.add(machines.size() % EVERY == 0 ? onto(machine, nodes) : machine);
        }
        List<ClusterSharedVolume> volumes = new ArrayList<>();
        for (ClusterSharedVolume volume : inventory.sharedVolumes().values()) {
            volumes.add(volumes.size() % EVERY == 0 ? onto(volume, nodes.getLast()) : volume);
        }
        Inventory.Parts old = inventory.parts();
        return Inventory.of(
                new Inventory.Parts(
                        old.cluster(),
                        old.quorum(),
                        old.nodes(),
                        old.networks(),
                        old.networkInterfaces(),
                        old.virtualSwitches(),
                        old.groups(),
                        old.resources(),
                        Index.of(machines),
                        Index.of(volumes)),
                inventory.readings());
    }

    private static ClusterSharedVolume onto(ClusterSharedVolume old, NodeName owner) {
        return new ClusterSharedVolume(
                old.name(), old.id(), owner, old.state(), old.info(), old.space(), old.fileSystem(), old.states());
    }

    private static VirtualMachine onto(VirtualMachine old, List<NodeName> nodes) {
        NodeName host = old.computerName();
        NodeName next = nodes.get((nodes.indexOf(host) + 1) % nodes.size());
        return new VirtualMachine(
                old.id(),
                old.name(),
                next,
                old.group(),
                old.isClustered(),
                old.state(),
                old.operationalStatus(),
                old.heartbeat(),
                old.identity(),
                old.load(),
                old.memory(),
                old.paths(),
                old.actions(),
                old.replication(),
                old.hardDrives(),
                old.dvdDrives(),
                old.adapters(),
                old.checkpoints(),
                old.integrationServices(),
                old.migration());
    }
}
