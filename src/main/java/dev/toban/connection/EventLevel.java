package dev.toban.connection;

/** Levels of the Windows event log. */
public enum EventLevel {
    CRITICAL('C'),
    ERROR('E'),
    WARNING('W'),
    INFORMATION('I');

    private final char letter;

    EventLevel(char letter) {
        this.letter = letter;
    }

    /** The letter used in a trace. */
    public char letter() {
        return letter;
    }
}
