package dev.toban.document;

import dev.toban.model.Inventory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;

/**
 * A status snapshot: a whole inventory, and who took it when from where.
 *
 * @param taken when, on the cluster's clock
 * @param taker who
 * @param source the connection it was taken from
 * @param inventory the cluster
 */
public record SnapshotDocument(Instant taken, String taker, String source, Inventory inventory) {

    /** The version of the document that this program writes; it reads this one and all before it. */
    public static final int VERSION = 1;

    private record Written(int snapshot, Instant taken, String taker, String source, DatedInventory inventory) {}

    private record Read(int snapshot, Instant taken, String taker, String source, ReadInventory inventory) {

        SnapshotDocument document(String name) throws DocumentException {
            return new SnapshotDocument(taken, taker, source, inventory.inventory(new Place(name, "/inventory")));
        }
    }

    public static SnapshotDocument read(Path file) throws DocumentException {
        Json.TOLERANT
                .read(file, DocumentHead.class)
                .check(new Place(file.toString(), ""), DocumentKind.SNAPSHOT, VERSION);
        return Json.TOLERANT.read(file, Read.class).document(file.toString());
    }

    /** Reads a text; {@code name} names it in a refusal. */
    public static SnapshotDocument read(String text, String name) throws DocumentException {
        Json.TOLERANT.read(text, name, DocumentHead.class).check(new Place(name, ""), DocumentKind.SNAPSHOT, VERSION);
        return Json.TOLERANT.read(text, name, Read.class).document(name);
    }

    /** Indented JSON. */
    public String write() {
        return Json.TOLERANT.writePretty(written());
    }

    /** Writes a file, all of it or nothing. */
    public void write(Path file) throws IOException {
        Json.TOLERANT.write(written(), file);
    }

    private Written written() {
        return new Written(VERSION, taken, taker, source, DatedInventory.of(inventory));
    }
}
