package dev.toban.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.house.NeedsWindow;
import dev.toban.text.Language;
import dev.toban.ui.support.Icon;
import dev.toban.ui.support.ObservableTexts;
import dev.toban.ui.support.Page;
import dev.toban.ui.support.PaletteEntry;
import dev.toban.ui.support.Preferences;
import dev.toban.ui.support.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
@NeedsWindow
class ShellTest {

    private final ObservableTexts texts = new ObservableTexts(Language.ENGLISH);
    private final Theme theme = new Theme(Theme.Mode.LIGHT, texts);
    private final List<Shell> shells = new ArrayList<>();

    @Start
    void start(Stage stage) {
        theme.apply();
        shells.add(new Shell(
                ShellDemo.pages(texts),
                ShellDemo.surroundings(Map.of()),
                new ShellServices(texts, theme, Preferences.inMemory())));
        stage.setScene(new Scene(shell().root(), 1280, 800));
        stage.setWidth(1280); // one test makes the window wider, and the stage is shared
        stage.setHeight(800);
        stage.show();
    }

    @AfterEach
    void undress(FxRobot robot) {
        robot.interact(() -> Application.setUserAgentStylesheet(null));
    }

    @Test
    void pagesOpenByKeyByClickAndBack(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
        assertThat(shell().current().id()).isEqualTo("roles");
        robot.clickOn("#nav-volumes");
        assertThat(shell().current().id()).isEqualTo("volumes");
        robot.push(KeyCode.ESCAPE);
        assertThat(shell().current().id()).isEqualTo("roles");
    }

    @Test
    void anOpenedPageHasTheFocusInItsTable(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
        assertThat(shell().root().getScene().getFocusOwner())
                .isEqualTo(robot.lookup("#roles-table").query());
        robot.clickOn("#nav-volumes");
        assertThat(shell().root().getScene().getFocusOwner())
                .isEqualTo(robot.lookup("#volumes-table").query());
    }

    @Test
    void f6HidesTheLowerPane(FxRobot robot) {
        Region lower = new Region();
        lower.getStyleClass().add(Page.LOWER_PANE);
        robot.interact(() -> ((Pane) shell().current().node()).getChildren().add(lower));
        robot.push(KeyCode.F6);
        assertThat(lower.isVisible()).isFalse();
        robot.push(KeyCode.F6);
        assertThat(lower.isVisible()).isTrue();
    }

    @Test
    void thePlaceOfTheDetailsStaysInAWideWindowOnceTheyWereShown(FxRobot robot) {
        robot.interact(() -> shell().root().getScene().getWindow().setWidth(1700));
        robot.interact(() -> shell().open("volumes"));
        robot.clickOn("Volume3");
        double before = left(robot, "#volumes-care");
        robot.interact(() -> ((DemoPage) shell().current())
                .table()
                .view()
                .getSelectionModel()
                .clearSelection());
        assertThat(left(robot, "#volumes-care")).isEqualTo(before);
        assertThat(robot.lookup("Select a row to see its details here.").tryQuery())
                .isPresent();
    }

    @Test
    void inANarrowWindowThePageGetsThePlaceOfDetailsThatNobodyAskedFor(FxRobot robot) {
        robot.interact(() -> shell().open("volumes"));
        robot.clickOn("Volume3");
        robot.interact(() -> shell().root().layout());
        double narrow = left(robot, "#volumes-care");
        robot.interact(() -> ((DemoPage) shell().current())
                .table()
                .view()
                .getSelectionModel()
                .clearSelection());
        robot.interact(() -> shell().root().layout());
        assertThat(left(robot, "#volumes-care")).isGreaterThan(narrow + 200);
    }

    @Test
    void thePaletteOpensAPage(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.K);
        assertThat(shell().overlay().isOpen()).isTrue();
        robot.write("keys").push(KeyCode.ENTER);
        assertThat(robot.lookup("#keys").tryQuery()).isPresent();
        robot.push(KeyCode.ESCAPE);
        assertThat(shell().overlay().isOpen()).isFalse();
    }

    @Test
    void thePaletteKnowsTheWordsOfTheOtherLanguage(FxRobot robot) {
        robot.interact(() -> texts.languageProperty().set(Language.JAPANESE));
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.write("keys").push(KeyCode.ENTER);
        assertThat(robot.lookup("#keys").tryQuery()).isPresent();
    }

    @Test
    void thePaletteFindsTheSizeAndTheLanguage(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.write("zoom larger").push(KeyCode.ENTER);
        assertThat(theme.zoomProperty().get()).isGreaterThan(1);
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.interact(
                () -> robot.lookup("#palette-field").queryTextInputControl().setText("標準"));
        robot.push(KeyCode.ENTER);
        assertThat(theme.zoomProperty().get()).isEqualTo(1);
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.write("lang").push(KeyCode.ENTER);
        assertThat(texts.language()).isEqualTo(Language.JAPANESE);
    }

    @Test
    void aPagesKeyLeavesThePalette(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.write("no such words").push(KeyCode.ENTER);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
        assertThat(shell().current().id()).isEqualTo("roles");
        assertThat(shell().overlay().isOpen()).isFalse();
        assertThat(shell().root().getScene().getFocusOwner())
                .isEqualTo(robot.lookup("#roles-table").query());
    }

    @Test
    void aCommandThatThePageHasTooIsListedOnce(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.K);
        ListView<PaletteEntry> list = robot.lookup("#palette-list").queryListView();
        assertThat(list.getItems()).extracting(PaletteEntry::icon).containsOnlyOnce(Icon.OPEN);
    }

    @Test
    void helpShowsTheGuide(FxRobot robot) {
        robot.push(KeyCode.F1);
        assertThat(robot.lookup("#guide").tryQuery()).isPresent();
        robot.clickOn("#guide-scenario");
        assertThat(robot.lookup(".guide-heading-1").query().localToScene(0, 0).getX())
                .isGreaterThan(robot.lookup("#guide-scenario")
                        .query()
                        .localToScene(0, 0)
                        .getX());
    }

    @Test
    void arrowsGoThroughTheGuidesPages(FxRobot robot) {
        robot.push(KeyCode.F1);
        assertThat(shell().root().getScene().getFocusOwner().getId()).isEqualTo("guide-overview");
        robot.push(KeyCode.DOWN);
        Node second = robot.lookup("#guide-nodes").query();
        assertThat(shell().root().getScene().getFocusOwner()).isEqualTo(second);
        assertThat(second.getPseudoClassStates()).contains(PseudoClass.getPseudoClass("current"));
        robot.push(KeyCode.UP);
        assertThat(second.getPseudoClassStates()).doesNotContain(PseudoClass.getPseudoClass("current"));
    }

    @Test
    void theGuideOffersEveryPageThereIs() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("assets/guide/en"))) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".md", "")))
                    .containsExactlyInAnyOrderElementsOf(Guide.TOPICS);
        }
    }

    @Test
    void escapeClearsTheFilterBeforeItGoesBack(FxRobot robot) {
        robot.interact(() -> shell().open("volumes"));
        DemoPage page = (DemoPage) shell().current();
        robot.interact(() -> page.filter().setExpression("vol"));
        robot.push(KeyCode.ESCAPE);
        assertThat(page.filter().expressionProperty().get()).isEmpty();
        assertThat(shell().current()).isEqualTo(page);
        robot.push(KeyCode.ESCAPE);
        assertThat(shell().current()).isNotEqualTo(page);
    }

    @Test
    void inANarrowWindowEscapeClosesTheDetailsBeforeItGoesBack(FxRobot robot) {
        robot.interact(() -> shell().root().getScene().getWindow().setWidth(1200));
        robot.interact(() -> shell().open("volumes"));
        robot.clickOn("Volume3");
        Region details = robot.lookup(".details-area").query();
        assertThat(details.isVisible()).isTrue();
        robot.push(KeyCode.ESCAPE);
        assertThat(details.isVisible()).isFalse();
        assertThat(shell().current().id()).isEqualTo("volumes");
        robot.push(KeyCode.ESCAPE);
        assertThat(shell().current().id()).isNotEqualTo("volumes");
    }

    @Test
    void theDetailsAreNarrowerInANarrowWindowUntilAPersonChooses(FxRobot robot) {
        robot.interact(() -> shell().open("volumes"));
        robot.clickOn("Volume3");
        Region details = robot.lookup(".details-area").query();
        double narrow = details.getWidth();
        robot.interact(() -> shell().root().getScene().getWindow().setWidth(1700));
        robot.interact(() -> shell().root().layout());
        assertThat(narrow).isLessThan(details.getWidth());
    }

    @Test
    void aSlashGoesToTheFilter(FxRobot robot) {
        robot.interact(() -> shell().open("volumes"));
        robot.interact(() -> robot.lookup("#volumes-table").query().requestFocus());
        robot.write("/");
        robot.write("vol");
        assertThat(((DemoPage) shell().current()).filter().expressionProperty().get())
                .isEqualTo("vol");
    }

    @Test
    void theLanguageSwitchesWhileRunning(FxRobot robot) {
        robot.clickOn("#language-ja");
        assertThat(robot.lookup("#task-strip .strong").<Label>queryAll())
                .extracting(Label::getText)
                .contains("タスク");
    }

    @Test
    void theThemeSwitchesWhileRunning(FxRobot robot) {
        robot.clickOn("#theme");
        assertThat(theme.modeProperty().get()).isEqualTo(Theme.Mode.DARK);
    }

    @Test
    void selectingShowsDetailsAndTheCrossHidesThem(FxRobot robot) {
        robot.interact(() -> shell().open("volumes"));
        Region details = robot.lookup(".details-area").query();
        assertThat(details.isVisible()).isFalse();
        robot.clickOn("Volume3");
        assertThat(details.isVisible()).isTrue();
        robot.clickOn("#details-close");
        assertThat(details.isVisible()).isFalse();
        robot.push(KeyCode.ALT, KeyCode.ENTER);
        assertThat(details.isVisible()).isTrue();
    }

    private static double left(FxRobot robot, String id) {
        return robot.lookup(id).query().localToScene(0, 0).getX();
    }

    private Shell shell() {
        return shells.getLast();
    }
}
