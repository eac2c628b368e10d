package dev.toban.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.text.Language;
import dev.toban.text.Texts;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ErrorWordsTest {

    static Stream<String> keys() {
        return Stream.concat(
                Stream.of(Win32Error.values()).map(error -> "error.cluster." + error.name()),
                Stream.of(Reason.values()).map(reason -> "error.reason." + reason.name()));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void everyErrorSaysWhatHappenedAndWhatToDo(String key) {
        assertThat(Texts.in(Language.ENGLISH).of(key)).matches("[A-Z].+[.;:,] .+[^.]");
        assertThat(Texts.in(Language.JAPANESE).of(key)).matches(".+。.+[^。]");
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void anErrorWithoutATextIsExplainedByItsReason(Reason reason) {
        ClusterException failure = new ClusterException(reason, new ClusterError(0x80004005, "E_FAIL", "HV02"), null);
        for (Language language : Language.values()) {
            Texts texts = Texts.in(language);
            assertThat(texts.of(failure.sentence()))
                    .isEqualTo(texts.of("error.reason." + reason.name()) + " (E_FAIL; HV02)");
        }
    }

    @Test
    void anErrorWithATextIsExplainedByIt() {
        ClusterException failure =
                new ClusterException(Reason.UNREACHABLE, Win32Error.RPC_S_SERVER_UNAVAILABLE.about(""), null);
        assertThat(Texts.in(Language.ENGLISH).of(failure.sentence()))
                .startsWith("The node does not answer.")
                .endsWith("(0x800706BA)");
    }
}
