package dev.toban.model;

/** What the cluster makes of a guest that shut itself down. */
public enum ShutdownAction implements WindowsEnum {
    OFFLINE(0),
    FAIL(1),
    UNKNOWN(-1);

    private final long number;

    ShutdownAction(long number) {
        this.number = number;
    }

    @Override
    public long number() {
        return number;
    }
}
