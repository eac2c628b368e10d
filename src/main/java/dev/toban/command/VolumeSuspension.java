package dev.toban.command;

/** What suspending a shared volume turns on. */
public enum VolumeSuspension {
    REDIRECTED_ACCESS,
    MAINTENANCE
}
