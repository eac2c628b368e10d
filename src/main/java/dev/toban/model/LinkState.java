package dev.toban.model;

/** Whether a physical network adapter has a link. */
public enum LinkState implements WindowsEnum {
    CONNECTED(1),
    DISCONNECTED(2),
    UNKNOWN(0);

    private final long number;

    LinkState(long number) {
        this.number = number;
    }

    @Override
    public long number() {
        return number;
    }
}
