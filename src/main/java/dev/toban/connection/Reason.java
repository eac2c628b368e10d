package dev.toban.connection;

/** Why a cluster could not be read or asked; decides about the look of the message. */
public enum Reason {
    UNREACHABLE,
    ACCESS_DENIED,
    NOT_FOUND,
    CONFLICT,
    TIMED_OUT,
    BAD_REPLY,
    CANCELLED
}
