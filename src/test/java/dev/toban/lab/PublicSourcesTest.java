package dev.toban.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PublicSourcesTest {

    @Test
    void aReferenceNamesArticlesThatAnybodyCanFind() {
        assertThat(PublicSources.of("domain/wsfc.md §5+8, §15.3"))
                .contains("Protected Networks in Windows Server 2012 R2 (2014)")
                .doesNotContain("domain/", "§");
        assertThat(PublicSources.of("§13.2, §12.4")).contains("14 December 2020", "3 June 2015");
        assertThat(PublicSources.of("none")).isEqualTo("no public source");
    }

    @Test
    void noSettingSendsAReaderToAFileThatHeDoesNotHave() {
        assertThat(Arrays.stream(LabSetting.values()).map(LabSetting::reference))
                .noneMatch(reference ->
                        reference.contains("§") || reference.contains("domain/") || reference.contains(".tsv"));
    }
}
