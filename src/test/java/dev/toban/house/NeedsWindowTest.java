package dev.toban.house;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class NeedsWindowTest {

    @Test
    @NeedsWindow
    void aTestThatNeedsAWindowRunsOnADisplayOnly() {
        assertThat(System.getProperty("glass.platform")).isNotEqualTo("Headless");
    }
}
