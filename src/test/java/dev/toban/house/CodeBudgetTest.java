package dev.toban.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    void anExcessNamesFileLineAndNumber(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("Large.java"), """
            final class Large {
                void many(int a, int b, int c, int d, int e, int f) {
                    if (a > 0) {
                        for (;;) {
                            try {
                                if (b > 0) return;
                            } finally {
                                c++;
                            }
                        }
                    } else if (d > 0) {
                    } else if (e > 0) {
                    } else if (f > 0) {
                    }
                }

                record Header(int a, int b, int c, int d, int e, int f) {}

                void tall() {%s}
            }
            """.formatted("\n".repeat(CodeBudget.METHOD_LINES)));
        SourceTree sources = SourceTree.of(List.of(folder));
        String file = folder.resolve("Large.java").toString();
        assertThat(CodeBudget.excesses(sources.units().getFirst(), sources.trees()))
                .containsExactly(
                        file + ":2: many has 6 parameters, allowed are 5",
                        file + ":6: nesting is 4 deep, allowed are 3",
                        file + ":19: tall has 41 lines, allowed are 40");
    }

    @Test
    void packagesAndPublicTypesSayWhatTheyAre() {
        SourceTree main = SourceTree.of(List.of(Path.of("src/main/java")));
        assertThat(main.units()).flatMap(main::silentTypes).isEmpty();
    }

    /** The aim is 6; where we are now must not grow, and shrinks whenever somebody mends one of the worst files. */
    @Test
    void nullBecomesRarerOutsideTheScreen() {
        NullCount count = NullCount.of(SourceTree.of(List.of(Path.of("src/main/java"))));
        assertThat(count.perThousandLines()).as(count::worstFiles).isLessThanOrEqualTo(26);
    }
}
