package dev.toban.connection;

/** Why a cluster could not be read or asked; decides about another try and about the look of the message. */
public enum Reason {
    UNREACHABLE,
    ACCESS_DENIED,
    NOT_FOUND,
    CONFLICT,
    TIMED_OUT,
    BAD_REPLY,
    CANCELLED;

    /** True when reading once more may help; commands are never repeated. */
    public boolean retriesReads() {
        return this == UNREACHABLE || this == TIMED_OUT;
    }
}
