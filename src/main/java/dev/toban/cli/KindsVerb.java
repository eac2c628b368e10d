package dev.toban.cli;

import dev.toban.command.ClusterCommand;
import dev.toban.command.Intent;
import dev.toban.document.Json;
import dev.toban.document.JsonNames;
import dev.toban.lab.Fault;
import dev.toban.lab.TraceKind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** Lists what this version knows. */
@Command(name = "kinds", description = "Lists every plan kind, command, fault and trace kind this version knows.")
final class KindsVerb extends Verb {

    @Option(names = "--json", description = "Prints JSON.")
    private boolean json;

    KindsVerb(TobanCommand toban) {
        super(toban);
    }

    /** The lists by their names in JSON. */
    record Kinds(List<String> plans, List<String> commands, List<String> faults, List<String> traces) {}

    @Override
    public Integer call() {
        Kinds kinds = new Kinds(
                planKinds(),
                names(ClusterCommand.class),
                names(Fault.class),
                Arrays.stream(TraceKind.values()).map(TraceKind::traceName).toList());
        if (json) {
            out().println(Json.STRICT.write(kinds));
        } else {
            print("cli.kinds.plans", kinds.plans());
            print("cli.kinds.commands", kinds.commands());
            print("cli.kinds.faults", kinds.faults());
            print("cli.kinds.traces", kinds.traces());
        }
        return ExitCode.OK;
    }

    private void print(String heading, List<String> names) {
        out().println(texts().of(heading));
        names.forEach(name -> out().println("  " + name));
    }

    /** Plan kinds are written with hyphens: {@code move-csv}. */
    private static List<String> planKinds() {
        return JsonNames.members(Intent.class).stream()
                .map(type -> type.getSimpleName()
                        .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                        .toLowerCase(Locale.ROOT))
                .toList();
    }

    private static List<String> names(Class<?> set) {
        return JsonNames.members(set).stream().map(JsonNames::of).toList();
    }
}
