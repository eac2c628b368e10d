package dev.toban.plan;

/** What speaks for running a virtual machine on a node. */
public enum Advantage {
    /** It runs there now, so nothing moves. */
    OWNER(20),
    /** One of the role's preferred owners. */
    PREFERRED_OWNER(21),
    /** The node has every switch that the adapters need, and each has a link. */
    SWITCHES_LINKED(22),
    /** The node reaches the machine's volume itself. */
    DIRECT_STORAGE(23),
    /** The memory that the machine needs is free there. */
    MEMORY_FREE(24),
    /** Of all nodes that can take the machine, this one has most memory free. */
    MOST_MEMORY_FREE(25);

    private final int bit;

    Advantage(int place) {
        this.bit = 1 << place;
    }

    /** The bit that stands for it in {@link Reasons}. */
    int bit() {
        return bit;
    }
}
