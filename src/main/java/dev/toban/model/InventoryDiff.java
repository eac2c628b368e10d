package dev.toban.model;

import java.util.ArrayList;
import java.util.List;

/** Compares two inventories object by object; what both share is skipped without a look inside. */
public final class InventoryDiff {

    private final List<InventoryChange> changes = new ArrayList<>();

    private InventoryDiff() {}

    /** Everything in an inventory, as if it had just appeared. */
    public static List<InventoryChange> of(Inventory inventory) {
        InventoryDiff diff = new InventoryDiff();
        diff.appeared(inventory.cluster());
        diff.appeared(inventory.quorum());
        inventory.sections().forEach(section -> section.stream().forEach(diff::appeared));
        inventory.readings().forEach((part, reading) -> diff.changes.add(new InventoryChange.Read(part, reading)));
        return List.copyOf(diff.changes);
    }

    /** What changed from one inventory to the next. */
    public static List<InventoryChange> between(Inventory before, Inventory after) {
        InventoryDiff diff = new InventoryDiff();
        diff.single(before.cluster(), after.cluster());
        diff.single(before.quorum(), after.quorum());
        List<Index<?, ?>> olds = before.sections();
        List<Index<?, ?>> news = after.sections();
        for (int i = 0; i < olds.size(); i++) {
            diff.section(olds.get(i), news.get(i));
        }
        after.readings().forEach((part, reading) -> diff.read(before, part, reading));
        return List.copyOf(diff.changes);
    }

    private void appeared(InventoryItem item) {
        changes.add(new InventoryChange.Appeared(item));
    }

    @SuppressWarnings("ReferenceEquality") // what two inventories share needs no comparison
    private void single(InventoryItem before, InventoryItem after) {
        if (before != after && !before.equals(after)) {
            changes.add(new InventoryChange.Changed(before, after));
        }
    }

    @SuppressWarnings("ReferenceEquality") // as in single
    private void section(Index<?, ?> before, Index<?, ?> after) {
        if (before == after) {
            return;
        }
        for (InventoryItem item : after.values()) {
            InventoryItem old = before.counterpart(item);
            if (old == null) {
                appeared(item);
            } else {
                single(old, item);
            }
        }
        for (InventoryItem old : before.values()) {
            if (after.counterpart(old) == null) {
                changes.add(new InventoryChange.Gone(old));
            }
        }
    }

    private void read(Inventory before, Part part, Reading reading) {
        if (!reading.equals(before.reading(part))) {
            changes.add(new InventoryChange.Read(part, reading));
        }
    }
}
