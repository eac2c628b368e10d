package dev.toban.document;

import dev.toban.model.Inventory;
import dev.toban.model.ReadFailure;
import dev.toban.text.Message;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What the PowerShell scripts emit: an envelope with data and errors.
 *
 * @param ok whether no step failed
 * @param powerShell version of PowerShell
 * @param host the computer that ran the script
 * @param taken when, if the data says so
 * @param inventory the cluster, if there is data
 * @param errors what failed
 */
public record PowerShellDocument(
        boolean ok,
        String powerShell,
        String host,
        Optional<Instant> taken,
        Optional<Inventory> inventory,
        List<PowerShellError> errors) {

    /** The version of the envelope that this program reads. */
    public static final int VERSION = 1;

    public PowerShellDocument {
        errors = List.copyOf(errors);
    }

    /** Reads a file; {@code symbols} names the numbers of errors. */
    public static PowerShellDocument read(Path file, PowerShellError.Symbols symbols) throws DocumentException {
        return of(Json.TOLERANT.read(file, JsonNode.class), file.toString(), symbols);
    }

    /** Reads a text; {@code source} names it in a refusal. */
    public static PowerShellDocument read(String text, String source, PowerShellError.Symbols symbols)
            throws DocumentException {
        return of(Json.TOLERANT.read(text, source, JsonNode.class), source, symbols);
    }

    private static PowerShellDocument of(JsonNode root, String source, PowerShellError.Symbols symbols)
            throws DocumentException {
        PowerShellNode envelope = new PowerShellNode(root, new Place(source, "")).object();
        checkVersion(envelope);
        Optional<PowerShellNode> data = envelope.find("data");
        List<PowerShellError> errors = errors(envelope);
        Optional<Instant> taken = data.isPresent() ? taken(data.get()) : Optional.empty();
        return new PowerShellDocument(
                PowerShellValues.flag(envelope.get("ok")),
                text(envelope, "ps"),
                text(envelope, "host"),
                taken,
                data.isPresent() ? Optional.of(inventory(data.get(), errors, symbols)) : Optional.empty(),
                errors);
    }

    private static void checkVersion(PowerShellNode envelope) throws DocumentException {
        PowerShellNode version = envelope.get("v");
        int found = PowerShellValues.integer(version).orElse(0);
        if (found < 1 || found > VERSION) {
            throw version.place().refusal(Message.of("document.version", found, VERSION));
        }
    }

    private static List<PowerShellError> errors(PowerShellNode envelope) throws DocumentException {
        return PowerShellShapes.records(envelope.list("errors"), PowerShellError.class);
    }

    private static Optional<Instant> taken(PowerShellNode data) throws DocumentException {
        Optional<PowerShellNode> taken = data.find("takenUtc");
        return taken.isPresent() ? Optional.of(PowerShellValues.instant(taken.get())) : Optional.empty();
    }

    private static Inventory inventory(
            PowerShellNode data, List<PowerShellError> errors, PowerShellError.Symbols symbols)
            throws DocumentException {
        Inventory.Parts parts = new PowerShellInventory(data.object()).parts();
        Instant taken = PowerShellValues.instant(data.get("takenUtc"));
        return Inventory.of(parts, new PowerShellReadings(parts, data, taken).of(errors, symbols));
    }

    private static String text(PowerShellNode envelope, String key) throws DocumentException {
        Optional<PowerShellNode> found = envelope.find(key);
        return found.isPresent() ? PowerShellValues.text(found.get()).orElse("") : "";
    }

    /** Why the script brought nothing, when it did not. */
    public Optional<ReadFailure> failure(PowerShellError.Symbols symbols) {
        return inventory.isPresent()
                ? Optional.empty()
                : errors.stream().findFirst().map(error -> error.failure(symbols));
    }
}
