package dev.toban.ui.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShortNamesTest {

    @Test
    void whatAllNamesBeginAndEndWithIsLeftOut() {
        assertThat(ShortNames.of(List.of(
                        "Cluster Virtual Disk (Collect)",
                        "Cluster Virtual Disk (Volume01)",
                        "Cluster Virtual Disk (Volume02)")))
                .containsExactly("Collect", "Volume01", "Volume02");
        assertThat(ShortNames.of(List.of("Cluster Virtual Disk (Data1)", "Cluster Virtual Disk (Data2)")))
                .containsExactly("Data1", "Data2");
    }

    @Test
    void namesThatAreToldApartAnywayStayWhole() {
        List<String> names = List.of("Volume1", "Volume2");
        assertThat(ShortNames.of(names)).isEqualTo(names);
        List<String> one = List.of("Cluster Virtual Disk (Collect)");
        assertThat(ShortNames.of(one)).isEqualTo(one);
    }

    @Test
    void noNameBecomesEmpty() {
        List<String> within = List.of("Cluster Virtual Disk", "Cluster Virtual Disk 2");
        assertThat(ShortNames.of(within)).containsExactly("Disk", "Disk 2");
    }
}
