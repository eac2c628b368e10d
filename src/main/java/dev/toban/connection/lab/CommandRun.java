package dev.toban.connection.lab;

import dev.toban.command.ClusterCommand;
import dev.toban.connection.CommandOutcome;
import dev.toban.connection.Win32Error;
import org.jspecify.annotations.Nullable;

/** A command that goes on after it was accepted; its end is written once. */
final class CommandRun {

    final ClusterCommand command;
    final String handle;
    boolean accepted;
    boolean ended;

    @Nullable
    Win32Error error;

    CommandRun(ClusterCommand command, String handle) {
        this.command = command;
        this.handle = handle;
    }

    CommandOutcome started() {
        return new CommandOutcome.Started(handle);
    }

    CommandOutcome queued() {
        return new CommandOutcome.Queued(handle);
    }
}
