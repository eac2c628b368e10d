package dev.toban.ui.support;

import dev.toban.text.Message;
import java.nio.file.Path;
import java.util.Optional;

/** The questions a person is asked in a window of their own; tests answer them without one. */
public interface Dialogs {

    /** Asks before something happens; the button bears the verb, never a bare "OK". */
    boolean confirm(Message title, Message text, Message verb);

    /** As above, where something is lost or broken by it: keeping everything as it is lies nearest to hand. */
    default boolean confirmDanger(Message title, Message text, Message verb) {
        return confirm(title, text, verb);
    }

    /** Says what failed and what to do; the details stay folded until asked for. */
    void error(Message title, Message text, String details);

    void information(Message title, Message text);

    Optional<Path> openFile(Message title, FileKind kind);

    Optional<Path> saveFile(Message title, FileKind kind, String suggestedName);

    /** A kind of file: its words and its ending without the dot ("json"). */
    record FileKind(Message name, String ending) {}
}
