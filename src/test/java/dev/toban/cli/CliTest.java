package dev.toban.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class CliTest {

    @Test
    void askingForTheVersionIsNoMistake() {
        assertThat(Cli.run("1.2.3", "--version")).isZero();
    }

    @Test
    void aWordNobodyKnowsIsWrongUsage() {
        assertThat(Cli.run("1.2.3", "--no-such-option")).isEqualTo(2);
    }
}
