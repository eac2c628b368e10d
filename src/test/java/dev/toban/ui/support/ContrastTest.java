package dev.toban.ui.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.application.Application;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Every text colour against every surface it stands on, as the windows resolve them. */
@ExtendWith(ApplicationExtension.class)
class ContrastTest {

    private static final double ENOUGH = 4.5;

    private static final List<String> SURFACES =
            List.of("-color-bg-default", "-color-bg-subtle", "-color-bg-overlay", "-toban-selected", "-toban-hover");

    private static final List<String> TEXTS = List.of(
            "-color-fg-default",
            "-color-fg-muted",
            "-color-fg-subtle",
            "-color-accent-fg",
            "-color-success-fg",
            "-color-warning-fg",
            "-color-danger-fg");

    /** Text that stands on one surface only. */
    private static final Map<String, List<String>> SPECIAL = Map.of(
            "-color-accent-subtle", List.of("-color-accent-fg", "-color-fg-default", "-color-fg-muted"),
            "-color-danger-subtle", List.of("-color-danger-fg", "-color-fg-default", "-color-fg-muted"),
            "-color-warning-subtle", List.of("-color-warning-fg", "-color-fg-default", "-color-fg-muted"),
            "-color-success-subtle", List.of("-color-success-fg", "-color-fg-default"),
            "-color-accent-emphasis", List.of("-color-fg-emphasis"),
            "-color-danger-emphasis", List.of("-color-fg-emphasis"),
            "-toban-lab", List.of("-toban-lab-fg"));

    private static final List<List<String>> STATES = List.of(
            List.of(),
            List.of("focused"),
            List.of("focused", "focus-visible"),
            List.of("selected"),
            List.of("selected", "focused"),
            List.of("selected", "focused", "focus-visible"),
            List.of("selected", "hover"));

    private final Pane pane = new Pane();

    @Start
    void start(Stage stage) {
        stage.setScene(new Scene(pane));
        stage.show();
    }

    @ParameterizedTest
    @EnumSource(Theme.Mode.class)
    void everyTextCanBeRead(Theme.Mode mode, FxRobot robot) {
        List<String> weak = new ArrayList<>();
        robot.interact(() -> {
            new Theme(mode, new ObservableTexts(Language.ENGLISH)).apply();
            SURFACES.forEach(surface -> TEXTS.forEach(text -> check(text, surface, weak)));
            SPECIAL.forEach((surface, texts) -> texts.forEach(text -> check(text, surface, weak)));
            Application.setUserAgentStylesheet(null);
        });
        assertThat(weak).isEmpty();
    }

    /** Selected and focused at once is where AtlantaFX fills a toggle with the colour that we give its text. */
    @ParameterizedTest
    @EnumSource(Theme.Mode.class)
    void everyToggleCanBeReadInEveryState(Theme.Mode mode, FxRobot robot) {
        List<String> weak = new ArrayList<>();
        robot.interact(() -> {
            new Theme(mode, new ObservableTexts(Language.ENGLISH)).apply();
            for (List<String> classes : List.of(
                    List.of("segment", "left-pill"),
                    List.of("segment", "center-pill"),
                    List.of("segment", "right-pill"),
                    List.of("quick-filter"))) {
                for (List<String> states : STATES) {
                    checkToggle(classes, states, weak);
                }
            }
            Application.setUserAgentStylesheet(null);
        });
        assertThat(weak).isEmpty();
    }

    private void checkToggle(List<String> classes, List<String> states, List<String> weak) {
        ToggleButton toggle = new ToggleButton("EN");
        toggle.getStyleClass().addAll(classes);
        toggle.setSelected(states.contains("selected"));
        HBox segments = new HBox(toggle);
        segments.getStyleClass().add("segments");
        pane.getChildren().setAll(segments);
        states.forEach(state -> toggle.pseudoClassStateChanged(PseudoClass.getPseudoClass(state), true));
        pane.applyCss();
        Color below = over((Color) toggle.getBackground().getFills().getLast().getFill(), colour("-color-bg-default"));
        double contrast = contrast(over((Color) toggle.getTextFill(), below), below);
        if (contrast < ENOUGH) {
            weak.add("%s %s: %.2f".formatted(classes, states, contrast));
        }
    }

    private void check(String text, String surface, List<String> weak) {
        Color below = over(colour(surface), colour("-color-bg-default"));
        double contrast = contrast(over(colour(text), below), below);
        if (contrast < ENOUGH) {
            weak.add("%s on %s: %.2f".formatted(text, surface, contrast));
        }
    }

    private Color colour(String name) {
        Region region = new Region();
        region.setStyle("-fx-background-color: " + name);
        pane.getChildren().setAll(region);
        pane.applyCss();
        return (Color) region.getBackground().getFills().getFirst().getFill();
    }

    private static Color over(Color top, Color below) {
        return below.interpolate(Color.color(top.getRed(), top.getGreen(), top.getBlue()), top.getOpacity());
    }

    private static double contrast(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
