package dev.toban.ui.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.text.Language;
import dev.toban.text.Message;
import dev.toban.text.Texts;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileTroubleTest {

    private static final Dialogs.FileKind JSON = new Dialogs.FileKind(Message.of("snapshots.kind.json"), "json");
    private static final Dialogs.FileKind HTML = new Dialogs.FileKind(Message.of("snapshots.kind.html"), "html");

    private static final Path FILE = Path.of("gone", "snap1.json");

    @Test
    void eachReasonIsSaidInWords() {
        assertThat(said(new NoSuchFileException("x"))).contains("snap1.json").contains("no such folder");
        assertThat(said(new AccessDeniedException("x"))).contains("you may not write there");
        assertThat(said(new IOException("No space left on device")))
                .contains("drive is full")
                .doesNotContain("Exception");
    }

    private static String said(IOException failure) {
        return Texts.in(Language.ENGLISH).of(FileTrouble.of(FILE, failure));
    }

    @ParameterizedTest
    @CsvSource({"snap1,snap1.json", "snap1.json,snap1.json", "SNAP1.JSON,SNAP1.JSON", "a.b,a.b.json"})
    void aNameWithoutAnEndingGetsIt(String typed, String saved) {
        assertThat(WindowDialogs.withEnding(Path.of(typed), List.of(JSON, HTML), JSON))
                .isEqualTo(Path.of(saved));
    }

    @Test
    void anEndingThatIsTypedSaysWhichKindOfFileIsMeant() {
        assertThat(WindowDialogs.withEnding(Path.of("s1.html"), List.of(JSON, HTML), JSON))
                .isEqualTo(Path.of("s1.html"));
        assertThat(WindowDialogs.withEnding(Path.of("s1"), List.of(JSON, HTML), HTML))
                .isEqualTo(Path.of("s1.html"));
    }

    @Test
    void anotherKindThatIsPickedGivesTheSuggestedNameItsEnding() {
        List<Dialogs.FileKind> kinds = List.of(JSON, HTML);
        assertThat(WindowDialogs.asPicked(Path.of("s1.json"), kinds, HTML, "s1.json"))
                .hasFileName("s1.html");
        assertThat(WindowDialogs.asPicked(Path.of("s1.json"), kinds, JSON, "s1.json"))
                .hasFileName("s1.json");
        assertThat(WindowDialogs.asPicked(Path.of("typed.json"), kinds, HTML, "s1.json"))
                .as("an ending that was typed")
                .hasFileName("typed.json");
    }
}
