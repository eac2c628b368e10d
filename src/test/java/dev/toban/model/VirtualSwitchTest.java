package dev.toban.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VirtualSwitchTest {

    @ParameterizedTest
    @CsvSource({
        "EXTERNAL, CONNECTED, CONNECTED, CONNECTED",
        "EXTERNAL, CONNECTED, DISCONNECTED, CONNECTED",
        "EXTERNAL, UNKNOWN, CONNECTED, CONNECTED",
        "EXTERNAL, DISCONNECTED, DISCONNECTED, DISCONNECTED",
        "EXTERNAL, DISCONNECTED, UNKNOWN, UNKNOWN",
        "EXTERNAL, UNKNOWN, UNKNOWN, UNKNOWN",
        "INTERNAL, DISCONNECTED, DISCONNECTED, CONNECTED",
        "PRIVATE, DISCONNECTED, DISCONNECTED, CONNECTED",
        "UNKNOWN, CONNECTED, CONNECTED, UNKNOWN"
    })
    void anExternalSwitchIsDownOnlyWhenEveryUplinkIs(
            SwitchType type, LinkState first, LinkState second, LinkState expected) {
        assertThat(Unknowns.virtualSwitch("HV01", "s", type, first, second).link())
                .isEqualTo(expected);
    }

    @Test
    void anExternalSwitchWithoutAKnownUplinkIsUnknown() {
        assertThat(Unknowns.externalSwitch("HV01", "s").link()).isEqualTo(LinkState.UNKNOWN);
    }
}
