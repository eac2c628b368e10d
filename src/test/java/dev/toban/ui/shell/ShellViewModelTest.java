package dev.toban.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShellViewModelTest {

    private final ShellViewModel model = new ShellViewModel(List.of("overview", "nodes", "roles"));

    @Test
    void backReturnsThroughThePagesThatWereOpen() {
        model.open("nodes");
        model.open("roles");
        model.back();
        assertThat(model.currentProperty().get()).isEqualTo("nodes");
        model.back();
        model.back();
        assertThat(model.currentProperty().get()).isEqualTo("overview");
    }

    @Test
    void aPageThatDoesNotExistIsNotOpened() {
        model.open("nowhere");
        model.openPlace(7);
        model.openPlace(-1);
        assertThat(model.currentProperty().get()).isEqualTo("overview");
    }

    @Test
    void aPageIsOpenedByItsPlace() {
        model.openPlace(2);
        assertThat(model.currentProperty().get()).isEqualTo("roles");
    }
}
