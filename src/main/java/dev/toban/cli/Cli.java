package dev.toban.cli;

import dev.toban.connection.ClusterException;
import dev.toban.document.DocumentException;
import dev.toban.job.JournalException;
import dev.toban.text.Message;
import dev.toban.text.Texts;
import java.io.Console;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.TypeConversionException;

/** Runs one command line and says how it ended. */
public final class Cli {

    /** The cluster is not reachable, or access is denied. */
    static final int NOT_REACHABLE = 3;

    /** Refused by a check, or a rehearsal that predicts a failure. */
    static final int REFUSED = 4;

    /** A step failed. */
    static final int STEP_FAILED = 5;

    /** It cannot be said what has become of a step. */
    static final int OUTCOME_UNKNOWN = 6;

    private Cli() {}

    /** The exit code: 0 when done, 2 for wrong usage and unreadable files, 3 when a cluster does not answer. */
    public static int run(CliServices services, String... args) {
        return run(services, writer(System.out), writer(System.err), args);
    }

    /** A screen has its own characters; files and other programs get UTF-8. */
    private static PrintWriter writer(PrintStream stream) {
        boolean screen = Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .isPresent();
        Charset charset = screen ? stream.charset() : StandardCharsets.UTF_8;
        return new PrintWriter(new OutputStreamWriter(stream, charset), true);
    }

    static int run(CliServices services, PrintWriter out, PrintWriter err, String... args) {
        TobanCommand toban = new TobanCommand(services);
        CommandLine line = new CommandLine(toban, new VerbFactory(toban));
        line.getCommandSpec().version("toban " + services.version());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.registerConverter(Duration.class, Cli::duration);
        line.setOut(out).setErr(err);
        line.setExecutionExceptionHandler((failure, _, _) -> explained(failure, toban.texts(), err));
        return line.execute(args);
    }

    private static Duration duration(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("expected a duration such as PT30M, found \"" + text + "\"");
        }
    }

    private static int explained(Exception failure, Texts texts, PrintWriter err) throws Exception {
        Optional<Message> sentence = sentence(failure);
        if (sentence.isEmpty()) {
            throw failure;
        }
        err.println(texts.of(sentence.get()));
        return failure instanceof ClusterException ? NOT_REACHABLE : ExitCode.USAGE;
    }

    private static Optional<Message> sentence(Exception failure) {
        return switch (failure) {
            case DocumentException document -> Optional.of(document.sentence());
            case JournalException journal -> Optional.of(journal.sentence());
            case ClusterException cluster -> Optional.of(cluster.sentence());
            case IOException io -> Optional.of(Message.of("cli.notWritten", String.valueOf(io.getMessage())));
            default -> Optional.empty();
        };
    }
}
