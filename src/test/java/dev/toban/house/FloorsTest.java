package dev.toban.house;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FloorsTest {

    @ParameterizedTest
    @CsvSource({
        "app, model",
        "app, connection.lab",
        "ui.shell, ui.nodes",
        "ui.nodes, ui.nodes.rows",
        "ui.nodes, ui.support",
        "ui.support, text",
        "job, plan",
        "connection.lab, lab",
        "connection.lab, connection",
        "lab, connection",
        "document, command",
    })
    void aPackageUsesWhatIsBelowIt(String user, String used) {
        assertThat(Floors.mayUse(user, used)).isTrue();
        assertThat(Floors.mayUse(used, user)).isEqualTo(used.startsWith(user));
    }

    @ParameterizedTest
    @CsvSource({"ui.nodes, ui.roles", "ui.support, cli", "connection.lab, connection.file"})
    void neighboursDoNotKnowEachOther(String one, String other) {
        assertThat(Floors.mayUse(one, other)).isFalse();
        assertThat(Floors.mayUse(other, one)).isFalse();
    }

    @Test
    void aPartOfAPackageLivesOnItsFloor() {
        assertThat(Floors.wingOf("connection.lab.queue")).contains("connection.lab");
        assertThat(Floors.wingOf("connection.replies")).contains("connection");
        assertThat(Floors.wingOf("labour")).isEmpty();
    }
}
