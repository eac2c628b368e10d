package dev.toban.model;

/** What Hyper-V does with a virtual machine when the host starts. */
public enum AutomaticStartAction implements WindowsEnum {
    NOTHING(2),
    START_IF_RUNNING(3),
    START(4),
    UNKNOWN(-1);

    private final long number;

    AutomaticStartAction(long number) {
        this.number = number;
    }

    @Override
    public long number() {
        return number;
    }
}
