package dev.toban.model;

/** What differs between two inventories of one cluster, told by identity. */
public sealed interface InventoryChange {

    record Appeared(InventoryItem item) implements InventoryChange {}

    record Changed(InventoryItem before, InventoryItem item) implements InventoryChange {}

    record Gone(InventoryItem item) implements InventoryChange {}

    /** A part was read again, or could not be; the objects in it may be the same as before. */
    record Read(Part part, Reading reading) implements InventoryChange {}
}
