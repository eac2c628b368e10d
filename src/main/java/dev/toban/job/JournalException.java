package dev.toban.job;

import dev.toban.text.Message;

/** What is to be kept cannot be written or read. */
public final class JournalException extends Exception {

    private static final long serialVersionUID = 1L;
    private final transient Message sentence;

    JournalException(Message sentence, Throwable cause) {
        super(cause.toString(), cause);
        this.sentence = sentence;
    }

    JournalException(Message sentence) {
        super(sentence.key());
        this.sentence = sentence;
    }

    /** What happened and what to do. */
    public Message sentence() {
        return sentence;
    }
}
