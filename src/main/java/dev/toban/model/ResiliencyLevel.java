package dev.toban.model;

/** When a departing node is isolated instead of failed over (Windows Server 2016 and later). */
public enum ResiliencyLevel implements WindowsEnum {
    ISOLATE_ON_SPECIAL_HEARTBEAT(1),
    ALWAYS_ISOLATE(2),
    UNKNOWN(-1);

    private final long number;

    ResiliencyLevel(long number) {
        this.number = number;
    }

    @Override
    public long number() {
        return number;
    }
}
