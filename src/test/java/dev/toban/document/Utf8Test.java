package dev.toban.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written over must not become something else. */
class Utf8Test {

    private static final byte[] TEXT = "text".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    @Test
    void aFileIsReplacedAndNothingIsLeftBesideIt() throws IOException {
        Path file = folder.resolve("report.html");
        Utf8.replace(file, "a longer text".getBytes(StandardCharsets.UTF_8));
        Utf8.replace(file, TEXT);
        assertThat(file).hasContent("text");
        assertThat(folder).isDirectoryContaining(file::equals);
        assertThat(folder.toFile().list()).hasSize(1);
    }

    @Test
    void anEmptyFolderStaysAFolder() throws IOException {
        Path inner = Files.createDirectory(folder.resolve("inner"));
        assertThatIOException().isThrownBy(() -> Utf8.replace(inner, TEXT));
        assertThat(inner).isDirectory();
    }

    @Test
    void aLinkStaysALink() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "before");
        Path link = folder.resolve("link");
        try {
            Files.createSymbolicLink(link, file);
        } catch (IOException | UnsupportedOperationException e) {
            assumeTrue(false, "no link can be made here: " + e);
        }
        Utf8.replace(link, TEXT);
        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent("text");
    }

    @Test
    void aPipeTakesTheContentItself() throws Exception {
        Path pipe = folder.resolve("pipe");
        assumeTrue(JsonTest.isMade(pipe), "there is no mkfifo here");
        Process reader = new ProcessBuilder("cat", pipe.toString()).start();
        Utf8.replace(pipe, TEXT);
        assertThat(reader.getInputStream().readAllBytes()).isEqualTo(TEXT);
        assertThat(Files.isRegularFile(pipe)).isFalse();
    }
}
