package dev.toban.app;

import dev.toban.connection.ClusterWatch;
import dev.toban.text.Language;
import dev.toban.ui.roles.RolesPage;
import dev.toban.ui.support.Background;
import dev.toban.ui.support.ObservableTexts;
import dev.toban.ui.support.Page;
import dev.toban.ui.support.PageContext;
import dev.toban.ui.support.Preferences;
import dev.toban.ui.support.Theme;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.testfx.api.FxToolkit;

/** The roles page in a window of its own, with a watch on everything that it does on the screen's thread. */
final class ScreenBench implements AutoCloseable {

    private static final long BOUND_SECONDS = 60;

    private final List<Double> work = new CopyOnWriteArrayList<>();
    private final AtomicReference<Stage> stage = new AtomicReference<>();
    private final AtomicReference<Page> page = new AtomicReference<>();

    private ScreenBench() {}

    static ScreenBench show(ClusterWatch watch) throws Exception {
        return show(watch, Runnable::run, RolesPage::new);
    }

    /** Shows any page, with blocking work done by {@code workers}. */
    static ScreenBench show(ClusterWatch watch, Executor workers, Function<PageContext, Page> making) throws Exception {
        FxToolkit.registerPrimaryStage();
        ScreenBench bench = new ScreenBench();
        bench.onScreen(() -> bench.build(watch, workers, making));
        return bench;
    }

    private void build(ClusterWatch watch, Executor workers, Function<PageContext, Page> making) {
        ObservableTexts texts = new ObservableTexts(Language.ENGLISH);
        new Theme(Theme.Mode.LIGHT, texts).apply();
        PageContext context = new PageContext(
                watch,
                Clock.systemUTC(),
                new Background(workers, this::timed),
                texts,
                _ -> {},
                new SilentDialogs(),
                (_, _) -> Optional.empty(),
                Preferences.inMemory());
        page.set(making.apply(context));
        stage.set(new Stage());
        BorderPane root = new BorderPane(page.get().node());
        page.get().details().subscribe(details -> root.setRight(details.orElse(null)));
        stage.get().setScene(new Scene(root, 1440, 900));
        stage.get().show();
    }

    private void timed(Runnable runnable) {
        Platform.runLater(() -> {
            long begin = System.nanoTime();
            runnable.run();
            work.add((System.nanoTime() - begin) / 1e6);
        });
    }

    private void onScreen(Runnable runnable) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        Platform.runLater(() -> {
            try {
                runnable.run();
            } finally {
                done.countDown();
            }
        });
        if (!done.await(BOUND_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the screen does not answer");
        }
    }

    /** Waits until the next frame is laid out. */
    void idle() throws InterruptedException {
        CountDownLatch drawn = new CountDownLatch(1);
        Scene scene = stage.get().getScene();
        onScreen(() -> {
            scene.addPostLayoutPulseListener(drawn::countDown);
            Platform.requestNextPulse();
        });
        if (!drawn.await(BOUND_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("nothing is drawn");
        }
    }

    /** Forgets what was measured while the page opened. */
    void begin() {
        work.clear();
    }

    List<Double> work() {
        return List.copyOf(work);
    }

    List<Double> keystrokes(int runs) throws InterruptedException {
        List<Double> samples = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            for (String typed : List.of("v", "vm", "vm0", "vm00", "vm001", "vm0012")) {
                long begin = System.nanoTime();
                onScreen(() -> page.get().find(typed));
                idle();
                samples.add((System.nanoTime() - begin) / 1e6);
            }
        }
        return samples;
    }

    @Override
    public void close() {
        Platform.runLater(() -> {
            if (page.get() instanceof AutoCloseable open) {
                end(open);
            }
            stage.get().close();
        });
    }

    private static void end(AutoCloseable open) {
        try {
            open.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
