package dev.toban.ui.overview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.command.Intent;
import dev.toban.house.NeedsWindow;
import dev.toban.lab.BuiltIn;
import dev.toban.text.Language;
import dev.toban.text.Message;
import dev.toban.ui.pages.LabCluster;
import dev.toban.ui.support.Background;
import dev.toban.ui.support.ObservableTexts;
import dev.toban.ui.support.PageContext;
import dev.toban.ui.support.Theme;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.Application;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class OverviewPageTest {

    private final ObservableTexts texts = new ObservableTexts(Language.ENGLISH);
    private final List<Intent> opened = new ArrayList<>();
    private final List<String> pages = new ArrayList<>();
    private final List<OverviewPage> made = new ArrayList<>();

    @Start
    void start(Stage stage) {
        new Theme(Theme.Mode.LIGHT, texts).apply();
        LabCluster cluster = new LabCluster(BuiltIn.DUTY).read();
        cluster.uplinksDown("HV02", "vsw-web").pathDown("HV03", "Volume1");
        cluster.lab().clock().advance(Duration.ofMinutes(4));
        cluster.read();
        PageContext context = cluster.context(opened::add, (_, _) -> Optional.empty(), Background.direct(), texts);
        OverviewPage page = new OverviewPage(
                context,
                new OverviewSources(
                        cluster.lab()::eventsSince,
                        Message.of("overview.events.none"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(pages::add)));
        made.add(page);
        stage.setScene(new Scene((Parent) page.node(), 1240, 800));
        stage.show();
    }

    @AfterEach
    void undress(FxRobot robot) {
        robot.interact(() -> Application.setUserAgentStylesheet(null));
    }

    @Test
    void enterOnAFindingOpensItsPlan(FxRobot robot) {
        robot.interact(
                () -> robot.lookup("#overview-finding-Volume1-HV03").query().requestFocus());
        robot.push(KeyCode.ENTER);
        assertThat(opened).singleElement().isInstanceOf(Intent.Migrate.class);
    }

    @Test
    void aClickOnAFindingOpensThePageOfItsObject(FxRobot robot) {
        robot.clickOn("#overview-finding-vsw-web-HV02");
        assertThat(pages).containsExactly("adapters");
        assertThat(opened).isEmpty();
    }

    @Test
    @NeedsWindow
    void aRightClickOnAFindingOpensTheMenuOfWhatItNames(FxRobot robot) {
        robot.rightClickOn("#overview-finding-vsw-web-HV02");
        assertThat(pages).isEmpty();
        assertThat(robot.lookup("#finding-copy-menu").tryQuery()).isPresent();
        robot.clickOn("Show on its page");
        assertThat(pages).containsExactly("adapters");
    }

    @Test
    void enteringThePageGoesToTheFirstFinding(FxRobot robot) {
        robot.interact(() -> made.getLast().enter());
        assertThat(robot.lookup(".attention-row").query().isFocused()).isTrue();
        robot.push(KeyCode.DOWN);
        assertThat(robot.lookup(".attention-row").query().isFocused()).isFalse();
    }

    @Test
    void thePlanButtonOpensThePlanAlone(FxRobot robot) {
        robot.clickOn("#overview-plan-Volume1-HV03");
        assertThat(opened).hasSize(1);
        assertThat(pages).isEmpty();
    }

    @Test
    void theLanguageSwitchesWhileRunning(FxRobot robot) {
        robot.interact(() -> texts.languageProperty().set(Language.JAPANESE));
        assertThat(robot.lookup("#overview-capacity .pane-title")
                        .<Labeled>query()
                        .getText())
                .contains("ノードの障害に耐えられます");
    }
}
