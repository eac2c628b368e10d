package dev.toban.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The limits of methods, files and parameters, and the sentence that every package and public type owes its reader. */
final class CodeBudgetTest {

    private static final SourceTree EVERYTHING = SourceTree.of(SourceTree.FOLDERS);

    @Test
    void nothingIsTooLarge() {
        assertThat(EVERYTHING.units()).isNotEmpty();
        assertThat(EVERYTHING.units())
                .flatMap(unit -> CodeBudget.excesses(unit, EVERYTHING.trees()))
                .isEmpty();
    }

    @Test
    void packagesAndPublicTypesSayWhatTheyAre() {
        SourceTree main = SourceTree.of(List.of(Path.of("src/main/java")));
        assertThat(main.units()).flatMap(main::silentTypes).isEmpty();
    }

    @Test
    void nullIsRareOutsideTheScreen() {
        NullCount count = NullCount.of(SourceTree.of(List.of(Path.of("src/main/java"))));
        assertThat(count.perThousandLines()).as(count::worstFiles).isLessThanOrEqualTo(6);
    }
}
