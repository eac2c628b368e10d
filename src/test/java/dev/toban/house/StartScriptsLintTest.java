package dev.toban.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads both start scripts; the one for Windows cannot be run where Toban is built. */
final class StartScriptsLintTest {

    private static final String POSIX = read("toban");
    private static final String WINDOWS = read("toban.cmd");

    @Test
    void bothLookForAJdkInTheSameOrder() {
        assertThat(POSIX)
                .containsSubsequence("try \"${TOBAN_JAVA:-}\"", "try \"${JAVA_HOME:-}\"", "try \"$recorded\"")
                .containsSubsequence("try \"$recorded\"", "try \"$(command -v java)\"");
        assertThat(WINDOWS)
                .containsSubsequence(
                        "%TOBAN_JAVA%",
                        "call :try",
                        "%JAVA_HOME%",
                        "call :try",
                        "jdk.txt",
                        "call :try",
                        "%%~$PATH:p",
                        "call :try",
                        "if not defined java");
    }

    @Test
    void bothStartTheSameProgramInTheSameWay() {
        assertThat(POSIX).contains("exec \"$java\" $options -jar \"$home/lib/toban.jar\" \"$@\"");
        assertThat(WINDOWS).contains("\"%java%\" %options% -jar \"%lib%\\toban.jar\" %*");
        assertThat(POSIX).contains("options=-XX:+UseSerialGC\n", "options=\"$options -XX:TieredStopAtLevel=1\"");
        assertThat(WINDOWS)
                .contains("set \"options=-XX:+UseSerialGC\"", "set \"options=%options% -XX:TieredStopAtLevel=1\"");
    }

    @Test
    void bothAskForTheSameJavaInTheSameWords() {
        String sentence = "toban: needs Java # or newer; set TOBAN_JAVA or JAVA_HOME to a JDK #, "
                + "or put its java on the PATH.";
        assertThat(POSIX).contains("needed=25", sentence.replace("#", "$needed"), "exit 2");
        assertThat(WINDOWS).contains("needed=25", sentence.replace("#", "%needed%"), "exit /b 2");
    }

    @Test
    void linesEndAsEachSystemExpects() {
        assertThat(POSIX).doesNotContain("\r").endsWith("\n");
        assertThat(WINDOWS.lines().count()).isEqualTo(WINDOWS.split("\r\n").length);
        assertThat(WINDOWS.replace("\r\n", "")).doesNotContain("\n", "\r");
    }

    @Test
    void bothStayWithinAscii() {
        assertThat((POSIX + WINDOWS).chars()).allMatch(letter -> letter < 128);
    }

    @ParameterizedTest
    @ValueSource(strings = {"place", "java", "lib", "TOBAN_JAVA", "JAVA_HOME"})
    void theWindowsScriptQuotesEveryPath(String variable) {
        assertThat(WINDOWS.lines())
                .flatMap(line -> usesOf(variable, line))
                .isNotEmpty()
                .allMatch(before -> before.replace("^\"", "")
                                        .chars()
                                        .filter(letter -> letter == '"')
                                        .count()
                                % 2
                        == 1);
    }

    @Test
    void everyLabelThatTheWindowsScriptCallsExists() {
        List<String> called = Pattern.compile("call (:\\w+)")
                .matcher(WINDOWS)
                .results()
                .map(call -> call.group(1))
                .toList();
        assertThat(called)
                .isNotEmpty()
                .allSatisfy(label -> assertThat(WINDOWS.lines()).contains(label));
    }

    @Test
    void theWindowsScriptHandsOnTheExitCode() {
        assertThat(WINDOWS).containsSubsequence("toban.jar\" %*", "exit /b %ERRORLEVEL%", ":try");
    }

    /** What stands before each use of a variable in a line. */
    private static List<String> usesOf(String variable, String line) {
        return Pattern.compile("%" + variable + "[%:]")
                .matcher(line)
                .results()
                .map(MatchResult::start)
                .map(start -> line.substring(0, start))
                .toList();
    }

    private static String read(String name) {
        try {
            return Files.readString(Path.of("src/main/scripts", name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
