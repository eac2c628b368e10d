package dev.toban.ui.support;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;

/** The one place where work changes threads: blocking work to the workers, its result back to the screen. */
public final class Background {

    private final Executor workers;
    private final Executor ui;
    /** Touched by the screen's thread only. */
    private final Set<Timeline> repeated = new HashSet<>();

    public Background(Executor workers, Executor ui) {
        this.workers = workers;
        this.ui = ui;
    }

    /** For the running program: a virtual thread per piece of work, results on the JavaFX thread. */
    public static Background virtualThreads() {
        return new Background(Executors.newVirtualThreadPerTaskExecutor(), Platform::runLater);
    }

    /** For tests: everything happens at once on the caller's thread. */
    public static Background direct() {
        return new Background(Runnable::run, Runnable::run);
    }

    /**
     * Runs blocking work and hands its result, or the checked exception it threw, to the screen. A runtime exception is
     * a mistake of ours: it is thrown again on the screen's thread, where the one uncaught handler reports it.
     */
    public <T, X extends Exception> void run(
            Work<? extends T, X> work, Consumer<? super T> success, Consumer<? super X> failure) {
        workers.execute(() -> {
            try {
                T result = work.call();
                ui.execute(() -> success.accept(result));
            } catch (RuntimeException mistake) {
                ui.execute(() -> {
                    throw mistake;
                });
            } catch (Exception refusal) {
                ui.execute(() -> hand(refusal, failure));
            }
        });
    }

    public void onUi(Runnable runnable) {
        ui.execute(runnable);
    }

    /** Runs something on the screen's thread again and again, for example to let ages grow. */
    public Subscription repeat(Duration period, Runnable runnable) {
        KeyFrame frame = new KeyFrame(javafx.util.Duration.millis((double) period.toMillis()), _ -> runnable.run());
        Timeline timeline = new Timeline(frame);
        timeline.setCycleCount(Animation.INDEFINITE);
        timeline.play();
        repeated.add(timeline);
        return () -> {
            timeline.stop();
            repeated.remove(timeline);
        };
    }

    /** The same threads for a part of the program that ends before the program does. */
    public Background part() {
        return new Background(workers, ui);
    }

    /** Ends everything that is done again and again: JavaFX itself holds on to what runs. */
    public void stopRepeating() {
        repeated.forEach(Timeline::stop);
        repeated.clear();
    }

    /** Work declares X alone, so what it threw and is no runtime exception can only be an X. */
    @SuppressWarnings("unchecked")
    private static <X extends Exception> void hand(Exception refusal, Consumer<? super X> failure) {
        failure.accept((X) refusal);
    }

    /** Blocking work that may be refused. */
    @FunctionalInterface
    public interface Work<T, X extends Exception> {

        T call() throws X;
    }
}
