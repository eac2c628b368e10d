package dev.toban.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.lab.Fault;
import dev.toban.lab.TraceKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuideTest {

    private static final Path GUIDE = Path.of("assets/guide");
    private static final Pattern LINK = Pattern.compile("]\\(([^)]+)\\)");

    private static List<String> pages(String language) throws IOException {
        try (Stream<Path> files = Files.list(GUIDE.resolve(language))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void everyGuidePageIsThereInBothLanguages() throws IOException {
        assertThat(pages("ja")).isEqualTo(pages("en")).contains("index.md", "scenario.md");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja"})
    void everyLinkLeadsToAPage(String language) throws IOException {
        for (String page : pages(language)) {
            String text = Files.readString(GUIDE.resolve(language).resolve(page));
            assertThat(LINK.matcher(text).results().map(found -> found.group(1)))
                    .as(page)
                    .allSatisfy(target -> assertThat(pages(language)).contains(target));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja"})
    void theScenarioPageNamesEveryFaultAndEveryKindOfTrace(String language) throws IOException {
        String text = Files.readString(GUIDE.resolve(language).resolve("scenario.md"));
        Stream<String> faults = Stream.of(Fault.class.getPermittedSubclasses())
                .map(Class::getSimpleName)
                .map(name -> Character.toLowerCase(name.charAt(0)) + name.substring(1));
        Stream<String> kinds = Stream.of(TraceKind.values()).map(TraceKind::traceName);
        assertThat(Stream.concat(faults, kinds).map(name -> "`" + name + "`"))
                .allSatisfy(name -> assertThat(text).contains(name));
    }
}
