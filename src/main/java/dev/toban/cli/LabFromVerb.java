package dev.toban.cli;

import dev.toban.connection.ClusterConnection;
import dev.toban.connection.ConnectionUri;
import dev.toban.connection.Scope;
import dev.toban.lab.Twin;
import dev.toban.text.Message;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a simulated copy of a cluster. */
@Command(name = "from", description = "Makes a scenario out of a status snapshot, and says what it had to assume.")
final class LabFromVerb extends Verb {

    @Parameters(paramLabel = "SNAPSHOT", description = "A status snapshot, or the document that PowerShell reads.")
    private String snapshot = "";

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE",
            description = "The scenario file to write.")
    private Path file = Path.of("");

    LabFromVerb(TobanCommand toban) {
        super(toban);
    }

    @Override
    public Integer call() throws Exception {
        ConnectionUri source = new ConnectionUri(ConnectionUri.Scheme.FILE, snapshot, Map.of());
        try (ClusterConnection connection = services().connections().open(source)) {
            Twin twin = Twin.of(connection.read(Scope.FULL), connection.clock().instant(), snapshot);
            twin.write(file);
            twin.assumptions().forEach(this::note);
        }
        note(Message.of("cli.from.written", file.toString()));
        return ExitCode.OK;
    }
}
