package dev.toban.cli;

import picocli.CommandLine;

/** Runs one command line and says how it ended. */
public final class Cli {

    private Cli() {}

    /** The exit code: 0 when done, 2 when the command line itself is wrong. */
    public static int run(String version, String... args) {
        CommandLine line = new CommandLine(new TobanCommand());
        line.getCommandSpec().version("toban " + version);
        return line.execute(args);
    }
}
