package dev.toban.model;

/** What Hyper-V does when a virtual machine loses its storage. */
public enum CriticalErrorAction implements WindowsEnum {
    NONE(0),
    PAUSE(1),
    UNKNOWN(-1);

    private final long number;

    CriticalErrorAction(long number) {
        this.number = number;
    }

    @Override
    public long number() {
        return number;
    }
}
