package dev.toban.app;

import dev.toban.cli.Cli;
import dev.toban.cli.CliServices;
import dev.toban.text.Language;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Application;

/** Where the program starts. Not itself an {@link Application}: JavaFX refuses to start one from the class path. */
public final class Launcher {

    private static final String PICTURE = "target/console.png";

    /** The built-in lab. */
    private static final String FIRST = "lab:";

    /** What the command line ends with, too, where a cluster cannot be opened. */
    private static final int UNREADABLE = 2;

    private Launcher() {}

    public static void main(String[] args) {
        Logging.begin();
        Optional<String> shown = shown(args);
        if (shown.isEmpty()) {
            System.exit(Cli.run(services(), args));
        }
        // Otherwise the program ends when its last thread has written what is to be kept.
        if (!open(shown.get())) {
            System.exit(UNREADABLE);
        }
    }

    /** The cluster that the window opens with; empty for everything that the command line does. */
    static Optional<String> shown(String... args) {
        if (args.length == 0) {
            return Optional.of(FIRST);
        }
        return args.length == 2 && args[0].equals("--connect") ? Optional.of(args[1]) : Optional.empty();
    }

    private static boolean open(String address) {
        return Display.isPresent(System.getProperty("os.name"), System.getenv())
                ? ConsoleApplication.launchWith(Opening.begin(DataFolder.current(), address))
                : drawOffScreen(address);
    }

    private static CliServices services() {
        OpenConnections connections = new OpenConnections();
        return new CliServices(
                Version.current(),
                systemLanguage(),
                InstantSource.system(),
                connections,
                connections,
                DataFolder.current());
    }

    /** Japanese where the system speaks it, else English. */
    static Language systemLanguage() {
        return Locale.getDefault().getLanguage().equals(Locale.JAPANESE.getLanguage())
                ? Language.JAPANESE
                : Language.ENGLISH;
    }

    private static boolean drawOffScreen(String address) {
        System.err.println("There is no display here, so the console is drawn off-screen, into " + PICTURE + ".");
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        return ConsoleApplication.launchWith(Opening.begin(DataFolder.current(), address), "--picture=" + PICTURE);
    }
}
