package dev.toban.model;

/** What Hyper-V does with a virtual machine when the host stops. */
public enum AutomaticStopAction implements WindowsEnum {
    TURN_OFF(2),
    SAVE(3),
    SHUT_DOWN(4),
    UNKNOWN(-1);

    private final long number;

    AutomaticStopAction(long number) {
        this.number = number;
    }

    @Override
    public long number() {
        return number;
    }
}
