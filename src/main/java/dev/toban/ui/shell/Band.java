package dev.toban.ui.shell;

import dev.toban.text.Message;

/**
 * What the title bar says, unmistakably, about the cluster on the screen.
 *
 * @param word the bold word ("LAB"); none shows no band
 * @param detail the rest ("simulated cluster", "changes armed, 27 min left")
 */
public record Band(Kind kind, Message word, Message detail) {

    public static final Band NONE = new Band(Kind.NONE, Message.NONE, Message.NONE);

    public static Band lab() {
        return new Band(Kind.LAB, Message.of("shell.band.lab"), Message.of("shell.band.simulated"));
    }

    /** A saved snapshot; the detail says how old it is. */
    public static Band file(Message age) {
        return new Band(Kind.FILE, Message.of("shell.band.file"), age);
    }

    public static Band readOnly() {
        return new Band(Kind.READ_ONLY, Message.of("shell.band.readOnly"), Message.of("shell.band.noChanges"));
    }

    /** Changes are allowed; the detail says for how long. */
    public static Band armed(Message left) {
        return new Band(Kind.ARMED, Message.of("shell.band.production"), left);
    }

    /** What kind of cluster is on the screen, and whether it can be changed. */
    public enum Kind {
        NONE,
        LAB,
        FILE,
        READ_ONLY,
        ARMED
    }
}
