package dev.toban.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Holds the verbs of the lab. */
@Command(
        name = "lab",
        description = "Runs simulated clusters.",
        subcommands = {LabRunVerb.class, LabFromVerb.class, LabSettingsVerb.class})
final class LabVerb extends Verb {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    LabVerb(TobanCommand toban) {
        super(toban);
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "lab needs a verb: run, from or settings");
    }
}
