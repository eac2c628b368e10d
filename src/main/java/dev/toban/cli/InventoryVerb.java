package dev.toban.cli;

import dev.toban.connection.ClusterConnection;
import dev.toban.connection.ConnectionUri;
import dev.toban.connection.Scope;
import dev.toban.model.Inventory;
import dev.toban.model.ReadFailure;
import dev.toban.model.Reading;
import dev.toban.text.Message;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** Reads a cluster and prints what it is. */
@Command(name = "inventory", description = "Reads the cluster and prints a summary, or the inventory as JSON.")
final class InventoryVerb extends Verb {

    @Option(names = "--connect", paramLabel = "URI", defaultValue = "lab:", description = Addresses.HELP)
    private String address = "lab:";

    @Option(names = "--json", description = "Prints the inventory as JSON.")
    private boolean json;

    InventoryVerb(TobanCommand toban) {
        super(toban);
    }

    @Override
    public Integer call() throws Exception {
        try (ClusterConnection connection = services().connections().open(ConnectionUri.parse(address))) {
            Inventory inventory = connection.read(Scope.FULL);
            if (json) {
                out().println(dev.toban.document.InventoryDocument.write(inventory));
            } else {
                new InventorySummary(inventory, texts()).print(out());
            }
            inventory.readings().values().stream()
                    .flatMap(reading -> failure(reading).stream())
                    .distinct()
                    .forEach(this::noteFailure);
        }
        return ExitCode.OK;
    }

    private static Optional<ReadFailure> failure(Reading reading) {
        return Optional.ofNullable(reading.failure());
    }

    private void noteFailure(ReadFailure failure) {
        note(Message.of("cli.partlyUnknown", failure.symbol(), failure.code()));
    }
}
