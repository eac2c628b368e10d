package dev.toban.command;

/** How a virtual machine is stopped. */
public enum StopMethod {
    SHUTDOWN,
    SAVE,
    TURN_OFF
}
