package dev.toban.ui.lab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.lab.Hardware;
import dev.toban.model.NodeName;
import dev.toban.ui.support.Look;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TargetRowTest {

    private static Look look(Hardware.HostState state, boolean paused) {
        Hardware.Host host = new Hardware.Host(new NodeName("HV01"), state, Map.of(), Map.of(), Map.of());
        return new TargetRow(host, paused).state().look();
    }

    @Test
    void aPausedNodeIsShownAsPausedWhileItsHostRuns() {
        assertThat(look(Hardware.HostState.RUNS, true)).isEqualTo(Look.PAUSED);
        assertThat(look(Hardware.HostState.RUNS, false)).isEqualTo(Look.OK);
        assertThat(look(Hardware.HostState.OFF, true)).isEqualTo(Look.OFF);
    }
}
