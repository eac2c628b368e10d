package dev.toban.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the script is for POSIX shells")
final class StartScriptTest {

    @TempDir
    private Path folder;

    private FakeProgram program;

    @BeforeEach
    void layTheProgramIntoAFolderWithBlanks() throws IOException {
        program = new FakeProgram(folder.resolve("my programs"));
    }

    @Test
    void whatTobanJavaNamesComesFirst() throws Exception {
        program.set("TOBAN_JAVA", program.jdk("named", "25.0.3"));
        program.set("JAVA_HOME", program.jdk("home", "25.0.3"));
        program.record(program.jdk("recorded", "25.0.3"));
        program.putOnPath(program.jdk("path", "25.0.3"));
        assertThat(program.run().output()).first().isEqualTo("named");
    }

    @Test
    void thenComesJavaHome() throws Exception {
        program.set("JAVA_HOME", program.jdk("home", "25.0.3"));
        program.record(program.jdk("recorded", "25.0.3"));
        program.putOnPath(program.jdk("path", "25.0.3"));
        assertThat(program.run().output()).first().isEqualTo("home");
    }

    @Test
    void thenComesTheJdkThatBuiltTheProgram() throws Exception {
        program.record(program.jdk("recorded", "25.0.3"));
        program.putOnPath(program.jdk("path", "25.0.3"));
        assertThat(program.run().output()).first().isEqualTo("recorded");
    }

    @Test
    void lastComesTheJavaOnThePath() throws Exception {
        program.putOnPath(program.jdk("path", "25.0.3"));
        assertThat(program.run().output()).first().isEqualTo("path");
    }

    @Test
    void tobanJavaMayBeTheJavaItself() throws Exception {
        program.set("TOBAN_JAVA", program.jdk("named", "25.0.3").resolve("bin/java"));
        assertThat(program.run().output()).first().isEqualTo("named");
    }

    @ParameterizedTest
    @ValueSource(strings = {"17.0.15", "1.8.0_402", "24", "9-internal"})
    void anOlderOneIsPassedOver(String old) throws Exception {
        program.set("TOBAN_JAVA", program.jdk("named", old));
        program.set("JAVA_HOME", program.jdk("home", old));
        program.record(program.jdk("recorded", "25"));
        assertThat(program.run().output()).first().isEqualTo("recorded");
    }

    @ParameterizedTest
    @ValueSource(strings = {"25", "25-ea", "26.0.1", "100"})
    void anyNewerOneWillDo(String version) throws Exception {
        program.set("JAVA_HOME", program.jdk("home", version));
        assertThat(program.run().output()).first().isEqualTo("home");
    }

    @Test
    void aPlaceWithoutJavaIsPassedOver() throws Exception {
        program.set("TOBAN_JAVA", folder.resolve("nowhere"));
        program.set("JAVA_HOME", folder);
        program.record(program.jdk("recorded", "25"));
        assertThat(program.run().output()).first().isEqualTo("recorded");
    }

    @Test
    void withoutAnyItSaysInOneSentenceWhatItNeedsAndExitsWithTwo() throws Exception {
        program.putOnPath(program.jdk("path", "17.0.15"));
        Ended ended = program.run("--version");
        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.output()).isEmpty();
        assertThat(ended.errors().lines()).singleElement().asString().contains("needs Java 25 or newer");
    }

    @Test
    void argumentsAndTheExitCodePassThroughUntouched() throws Exception {
        program.set("JAVA_HOME", program.jdk("home", "25"));
        Ended ended = program.run("two words", "*", "", "$HOME", "\"quoted\"", "back\\slash");
        assertThat(ended.output()).endsWith("[two words]", "[*]", "[]", "[$HOME]", "[\"quoted\"]", "[back\\slash]");
        assertThat(ended.exitCode()).isEqualTo(7);
    }

    @Test
    void itFindsItsFolderThroughSymbolicLinks() throws Exception {
        program.record(program.jdk("recorded", "25"));
        Path elsewhere = Files.createDirectories(folder.resolve("else where"));
        Path relative = Files.createSymbolicLink(elsewhere.resolve("relative"), elsewhere.relativize(program.script()));
        Path absolute = Files.createSymbolicLink(elsewhere.resolve("absolute"), relative);
        Path jar = folder.toRealPath().resolve("my programs/toban/lib/toban.jar");
        assertThat(program.run(absolute).output()).contains("recorded", "[" + jar + "]");
    }
}
