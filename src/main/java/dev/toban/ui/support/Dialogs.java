package dev.toban.ui.support;

import dev.toban.text.Message;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The questions a person is asked in a window of their own; tests answer them without one. */
public interface Dialogs {

    /** Asks before something happens; the button bears the verb, never a bare "OK". */
    boolean confirm(Message title, Message text, Message verb);

    /** As above, where something is lost or broken by it: keeping everything as it is lies nearest to hand. */
    default boolean confirmDanger(Message title, Message text, Message verb) {
        return confirmDanger(title, text, verb, Message.of("support.cancel"));
    }

    /** As above, where "Cancel" would not say what goes on when the answer is no. */
    default boolean confirmDanger(Message title, Message text, Message verb, Message keep) {
        return confirm(title, text, verb);
    }

    /** Says what failed and what to do; the details stay folded until asked for. */
    void error(Message title, Message text, String details);

    void information(Message title, Message text);

    /** Shows lines that a person may want to copy. */
    default void lines(Message title, Message text, String lines) {
        information(title, text);
    }

    Optional<Path> openFile(Message title, FileKind kind);

    Optional<Path> saveFile(Message title, FileKind kind, String suggestedName);

    /** A file of any of these kinds, the first one suggested; the ending that is typed says which. */
    default Optional<Path> saveFile(Message title, List<FileKind> kinds, String suggestedName) {
        return saveFile(title, kinds.getFirst(), suggestedName);
    }

    /** Asks for the values of a form; true when the person went on, and then its fields hold what was given. */
    default boolean ask(Form form) {
        return false;
    }

    /** Says in passing that a file was written; nobody has to answer. */
    default void saved(Path file) {
        information(Message.of("support.file.saved"), Message.of("support.file.saved.text", file.toString()));
    }

    /** A kind of file: its words and its ending without the dot ("json"). */
    record FileKind(Message name, String ending) {

        /** True when a file's name says that it is of this kind. */
        public boolean isOf(Path file) {
            return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith("." + ending);
        }
    }
}
