package dev.toban.cli;

import dev.toban.connection.ClusterConnection;
import dev.toban.connection.ConnectionUri;
import dev.toban.connection.Scope;
import dev.toban.document.SnapshotDocument;
import dev.toban.document.Utf8;
import dev.toban.report.HtmlReport;
import dev.toban.text.Message;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** Writes what a cluster is now. */
@Command(name = "snapshot", description = "Writes a status snapshot of the cluster.")
final class SnapshotVerb extends Verb {

    /** What a snapshot can be written as. */
    enum Format {
        JSON,
        HTML
    }

    @Option(names = "--connect", paramLabel = "URI", defaultValue = "lab:", description = Addresses.HELP)
    private String address = "lab:";

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE",
            description = "The file to write.")
    private Path file = Path.of("");

    @Option(
            names = "--format",
            paramLabel = "json|html",
            defaultValue = "json",
            description = "The form; json is default.")
    private Format format = Format.JSON;

    SnapshotVerb(TobanCommand toban) {
        super(toban);
    }

    @Override
    public Integer call() throws Exception {
        try (ClusterConnection connection = services().connections().open(ConnectionUri.parse(address))) {
            SnapshotDocument snapshot = new SnapshotDocument(
                    connection.clock().instant(),
                    System.getProperty("user.name"),
                    address,
                    connection.read(Scope.FULL));
            write(snapshot);
        }
        note(Message.of("cli.snapshot.written", file.toString()));
        return ExitCode.OK;
    }

    private void write(SnapshotDocument snapshot) throws IOException {
        switch (format) {
            case JSON -> snapshot.write(file);
            case HTML -> Utf8.replace(file, HtmlReport.render(snapshot, texts()).getBytes(StandardCharsets.UTF_8));
        }
    }
}
