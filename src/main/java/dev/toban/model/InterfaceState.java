package dev.toban.model;

/** State of one node's connection to a cluster network. */
public enum InterfaceState implements WindowsEnum {
    UNAVAILABLE(0),
    FAILED(1),
    UNREACHABLE(2),
    UP(3),
    UNKNOWN(-1);

    private final long number;

    InterfaceState(long number) {
        this.number = number;
    }

    @Override
    public long number() {
        return number;
    }
}
