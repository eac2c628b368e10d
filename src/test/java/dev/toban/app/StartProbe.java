package dev.toban.app;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Application;
import javafx.scene.control.TableView;
import javafx.stage.Stage;

/** The console in a process of its own, which tells when it painted first and when its table was full. */
public final class StartProbe extends Application {

    private static final int MACHINES = 8000;

    private static final AtomicReference<Opening> BEGUN = new AtomicReference<>();

    private final Instant began = ProcessHandle.current().info().startInstant().orElseThrow();
    private double firstFrame;
    private int frames;

    record Times(double firstFrame, double fullTable) {}

    static Times measure() throws Exception {
        Path home = Files.createTempDirectory("toban-bench");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dprism.order=sw",
                "-Dglass.platform=" + System.getProperty("glass.platform", "gtk"),
                "-cp",
                System.getProperty("java.class.path"),
                Start.class.getName()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("TOBAN_HOME", home.toString());
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            throw new IllegalStateException("the console does not end");
        }
        return output.lines()
                .filter(line -> line.startsWith("probe "))
                .map(line -> line.split(" ", -1))
                .map(words -> new Times(Double.parseDouble(words[1]), Double.parseDouble(words[2])))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(output));
    }

    @Override
    public void start(Stage stage) throws InterruptedException {
        ConsoleWindow window = new ConsoleWindow(stage, BEGUN.get().settings(), true, _ -> {});
        window.show(BEGUN.get());
        stage.getScene().addPreLayoutPulseListener(() -> painted(window));
        stage.getScene().addPostLayoutPulseListener(() -> drawn(stage));
    }

    /** A frame that began with the cluster's pages in the window is painted when the next one begins. */
    private void painted(ConsoleWindow window) {
        if (window.session().isEmpty()) {
            return;
        }
        frames++;
        if (frames == 2) {
            firstFrame = elapsed();
            window.session().get().showPage("roles");
        }
    }

    private void drawn(Stage stage) {
        boolean full = stage.getScene().getRoot().lookupAll("#roles-table").stream()
                .anyMatch(node ->
                        node instanceof TableView<?> table && table.getItems().size() >= MACHINES);
        if (full) {
            System.out.println("probe " + firstFrame + " " + elapsed());
            stage.close();
        }
    }

    private double elapsed() {
        return Duration.between(began, Instant.now()).toMillis();
    }

    /** Starts it: a main class that is itself an Application does not start from the class path. */
    static final class Start {

        public static void main(String[] args) {
            BEGUN.set(Opening.begin(DataFolder.current(), "lab:large"));
            Application.launch(StartProbe.class);
        }
    }
}
