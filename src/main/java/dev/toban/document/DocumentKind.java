package dev.toban.document;

import java.nio.file.Path;

/** Kinds of documents, told apart by the member that carries the version. */
public enum DocumentKind {
    SNAPSHOT("snapshot"),
    POWER_SHELL("v"),
    SCENARIO("scenario"),
    PLAN("plan");

    private final String key;

    DocumentKind(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }

    /** The kind of a file; a file that is none of them, or more than one, is refused. */
    public static DocumentKind of(Path file) throws DocumentException {
        return Json.TOLERANT.read(file, DocumentHead.class).kind(file.toString());
    }
}
