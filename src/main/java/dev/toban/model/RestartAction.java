package dev.toban.model;

/** What the cluster does when a resource fails. */
public enum RestartAction implements WindowsEnum {
    NONE(0),
    RESTART(1),
    RESTART_AND_FAIL_OVER(2),
    UNKNOWN(-1);

    private final long number;

    RestartAction(long number) {
        this.number = number;
    }

    @Override
    public long number() {
        return number;
    }
}
