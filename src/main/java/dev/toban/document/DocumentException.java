package dev.toban.document;

import dev.toban.text.Language;
import dev.toban.text.Message;
import dev.toban.text.Texts;

/** A document that cannot be used: which one, where in it, and what was expected there. */
public final class DocumentException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String source;
    private final String pointer;
    private final transient Message problem;

    /**
     * A refusal of a document.
     *
     * @param source the file's name, or what the text is
     * @param pointer JSON pointer of the fault, line and column, or empty for the whole document
     * @param problem what was expected and what was found
     */
    public DocumentException(String source, String pointer, Message problem) {
        super(new Sentence(source, pointer, problem).in(Language.ENGLISH));
        this.source = source;
        this.pointer = pointer;
        this.problem = problem;
    }

    public String pointer() {
        return pointer;
    }

    /** The sentence to show: file, place, expectation. */
    public Message sentence() {
        return new Sentence(source, pointer, problem).message();
    }

    private record Sentence(String source, String pointer, Message problem) {

        private Message message() {
            return pointer.isEmpty()
                    ? Message.of("document.whole", source, problem)
                    : Message.of("document.place", source, pointer, problem);
        }

        private String in(Language language) {
            return Texts.in(language).of(message());
        }
    }
}
