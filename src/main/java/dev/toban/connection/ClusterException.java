package dev.toban.connection;

import dev.toban.text.Message;
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

    /** What happened and what to do: by what the cluster said where its number has a text, else by the reason. */
    public Message sentence() {
        return error.isWorded()
                ? error.sentence()
                : Message.of("error.sentence", Message.of("error.reason." + reason), saying());
    }

    private String saying() {
        return error.detail().isEmpty() ? error.symbol() : error.symbol() + "; " + error.detail();
    }
}
