package dev.toban.cli;

import dev.toban.text.Message;
import dev.toban.text.Texts;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A verb of the command line. */
abstract class Verb implements Callable<Integer> {

    private final TobanCommand toban;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    Verb(TobanCommand toban) {
        this.toban = toban;
    }

    final CliServices services() {
        return toban.services();
    }

    final Texts texts() {
        return toban.texts();
    }

    /** For what was asked for, and nothing else. */
    final PrintWriter out() {
        return spec.commandLine().getOut();
    }

    /** For everything a person should know beside it. */
    final void note(Message message) {
        spec.commandLine().getErr().println(texts().of(message));
    }
}
