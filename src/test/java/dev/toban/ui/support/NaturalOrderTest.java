package dev.toban.ui.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NaturalOrderTest {

    @Test
    void numbersInNamesCountAndCaseDoesNot() {
        List<String> names = List.of("hv10", "HV2", "app01", "App1", "app1", "HV02", "業務", "app");
        assertThat(names.stream().sorted(NaturalOrder.INSTANCE).toList())
                .containsExactly("app", "App1", "app01", "app1", "HV02", "HV2", "hv10", "業務");
    }
}
