package dev.toban.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Runs the program folder that the build left. */
final class ProgramFolderIT {

    private static final Path PROGRAM = Path.of(System.getProperty("toban.home"));

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the script is for POSIX shells")
    void itStartsWithoutBeingToldWhereAJdkIs() throws Exception {
        ProcessBuilder version = new ProcessBuilder(PROGRAM.resolve("bin/toban").toString(), "--version");
        version.environment().keySet().removeAll(List.of("JAVA_HOME", "TOBAN_JAVA"));
        Ended ended = Ended.of(version);
        assertThat(ended.errors()).isEmpty();
        assertThat(ended.output()).containsExactly("toban " + System.getProperty("toban.version"));
        assertThat(ended.exitCode()).isZero();
    }

    @Test
    void itHoldsJavaFxForThisSystemAndNoEmptyJar() throws Exception {
        try (Stream<Path> files = Files.list(PROGRAM.resolve("lib"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .contains("toban.jar", "jdk.txt")
                    .anyMatch(name -> name.matches("javafx-graphics-[\\d.]+-(linux|mac|win).*\\.jar"))
                    .noneMatch(name -> name.matches("javafx-\\w+-[\\d.]+\\.jar"));
        }
    }
}
