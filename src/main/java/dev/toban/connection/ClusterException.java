package dev.toban.connection;

import org.jspecify.annotations.Nullable;

/** A refusal or failure of the world outside: the cluster could not be read or asked. */
public final class ClusterException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final transient ClusterError error;

    public ClusterException(Reason reason, ClusterError error, @Nullable Throwable cause) {
        super(reason + ": " + error.symbol() + " (" + error.hex() + ") " + error.detail(), cause);
        this.reason = reason;
        this.error = error;
    }

    public Reason reason() {
        return reason;
    }

    public ClusterError error() {
        return error;
    }
}
