package dev.toban.document;

import dev.toban.text.Message;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The first members of a document, by which its kind and its version are told. */
record DocumentHead(
        @Nullable Integer snapshot,
        @Nullable Integer v,
        @Nullable Integer scenario,
        @Nullable Integer plan) {

    DocumentKind kind(String source) throws DocumentException {
        List<DocumentKind> kinds = Stream.of(DocumentKind.values())
                .filter(kind -> version(kind).isPresent())
                .toList();
        if (kinds.size() != 1) {
            throw new DocumentException(source, "", Message.of("document.kind"));
        }
        return kinds.getFirst();
    }

    private Optional<Integer> version(DocumentKind kind) {
        return Optional.ofNullable(
                switch (kind) {
                    case SNAPSHOT -> snapshot;
                    case POWER_SHELL -> v;
                    case SCENARIO -> scenario;
                    case PLAN -> plan;
                });
    }

    /** Refuses a document of another kind, and a version that this program does not know yet. */
    void check(Place whole, DocumentKind kind, int known) throws DocumentException {
        Place place = whole.at(kind.key());
        int found = version(kind).orElseThrow(() -> place.refusal(Message.of("document.missing", kind.key())));
        if (found < 1 || found > known) {
            throw place.refusal(Message.of("document.version", found, known));
        }
    }
}
