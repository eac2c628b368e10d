package dev.toban.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GuideTest {

    private static final Path GUIDE = Path.of("assets/guide");

    private static List<String> pages(String language) throws IOException {
        try (Stream<Path> files = Files.list(GUIDE.resolve(language))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void everyGuidePageIsThereInBothLanguages() throws IOException {
        assertThat(pages("ja")).isEqualTo(pages("en")).contains("index.md", "scenario.md");
    }
}
