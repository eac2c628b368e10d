package dev.toban.ui.support;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.toban.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.application.Application;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.text.Font;

/** The look of all windows: colours, fonts, sizes, zoom. */
public final class Theme {

    public static final double LARGEST_ZOOM = 2;

    private static final List<String> SHEETS = List.of(
            "base", "shapes", "controls", "tables", "cards", "details", "shell", "pages", "plans", "lab", "overview");

    private final ObservableTexts texts;
    private final ObjectProperty<Mode> mode;
    private final DoubleProperty zoom = new SimpleDoubleProperty(1);

    public Theme(Mode mode, ObservableTexts texts) {
        this.texts = texts;
        this.mode = new SimpleObjectProperty<>(mode);
    }

    /** The same look for a part of the program that ends before the program does; held weakly, as its texts are. */
    public Theme follower() {
        Theme follower = new Theme(mode.get(), texts);
        follower.mode.bindBidirectional(mode);
        follower.zoom.bindBidirectional(zoom);
        return follower;
    }

    /** Follows no more. */
    public void leave(Theme followed) {
        mode.unbindBidirectional(followed.mode);
        zoom.unbindBidirectional(followed.zoom);
    }

    /** Dresses every window of the program, popups and dialogs included, now and whenever something changes. */
    public void apply() {
        dress();
        mode.subscribe((_, _) -> dress());
        zoom.subscribe((_, _) -> dress());
        texts.languageProperty().subscribe((_, _) -> dress());
    }

    public ObjectProperty<Mode> modeProperty() {
        return mode;
    }

    /** From 1 to 2; what a window draws grows by it, see {@link ZoomPane}. */
    public DoubleProperty zoomProperty() {
        return zoom;
    }

    public void toggle() {
        mode.set(mode.get() == Mode.LIGHT ? Mode.DARK : Mode.LIGHT);
    }

    private void dress() {
        String sheet = sheet(mode.get(), texts.language(), zoom.get());
        String encoded = Base64.getEncoder().encodeToString(sheet.getBytes(StandardCharsets.UTF_8));
        Application.setUserAgentStylesheet("data:text/css;charset=utf-8;base64," + encoded);
    }

    /** One sheet of all: a program-wide sheet reaches the windows that JavaFX opens by itself, too. */
    static String sheet(Mode mode, Language language, double zoom) {
        FontChoice fonts = FontChoice.of(language, Font.getFamilies());
        String primer = mode == Mode.LIGHT
                ? new PrimerLight().getUserAgentStylesheet()
                : new PrimerDark().getUserAgentStylesheet();
        String ours = SHEETS.stream().map(name -> read(name + ".css")).collect(Collectors.joining("\n"));
        String strong = fonts.hasStrongFamily()
                ? "-fx-font-family: \"" + fonts.strong() + "\"; -fx-font-weight: normal;"
                : "-fx-font-weight: bold;";
        return read(primer)
                + "\n"
                + read("colours-" + mode.name().toLowerCase(Locale.ROOT) + ".css")
                + ours.replace("-toban-strong: true;", strong)
                        .replace("\"TobanSans\"", "\"" + fonts.body() + "\"")
                        .replace("\"TobanMono\"", "\"" + fonts.mono() + "\"")
                        .replace("\"TobanPopupSize\"", Math.round(13 * zoom) + "px");
    }

    private static String read(String resource) {
        try (InputStream stream = Objects.requireNonNull(Theme.class.getResourceAsStream(resource), resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Light or dark. */
    public enum Mode {
        LIGHT,
        DARK
    }
}
