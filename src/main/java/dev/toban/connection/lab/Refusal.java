package dev.toban.connection.lab;

import dev.toban.connection.ClusterError;
import dev.toban.connection.Win32Error;

/** Why a command is not carried out; never leaves this package. */
final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient ClusterError error;

    Refusal(Win32Error error, Object detail) {
        this(error.about(detail.toString()));
    }

    Refusal(ClusterError error) {
        super(error.symbol(), null, false, false);
        this.error = error;
    }

    ClusterError error() {
        return error;
    }
}
