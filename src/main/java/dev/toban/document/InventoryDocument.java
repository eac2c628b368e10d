package dev.toban.document;

import dev.toban.model.Inventory;

/** An inventory as JSON and back; equal inventories come back from what was written. */
public final class InventoryDocument {

    private InventoryDocument() {}

    /** One line of JSON, each object with its age beside its own properties. */
    public static String write(Inventory inventory) {
        return Json.TOLERANT.write(DatedInventory.of(inventory));
    }

    /** Indented, for people. */
    public static String writePretty(Inventory inventory) {
        return Json.TOLERANT.writePretty(DatedInventory.of(inventory));
    }

    /** Reads what was written; {@code source} names the text in a refusal. */
    public static Inventory read(String text, String source) throws DocumentException {
        return Json.TOLERANT.read(text, source, ReadInventory.class).inventory(new Place(source, ""));
    }
}
