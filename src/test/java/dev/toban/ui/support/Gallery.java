package dev.toban.ui.support;

import dev.toban.text.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/** Shows every part of the kit at once, to be looked at; writes a picture and ends. */
public final class Gallery extends Application {

    private static final List<Look> LOOKS = List.of(Look.values());

    @Override
    public void start(Stage stage) {
        List<String> args = getParameters().getRaw();
        ObservableTexts texts = new ObservableTexts(Language.valueOf(args.get(1)));
        Theme theme = new Theme(Theme.Mode.valueOf(args.get(0)), texts);
        theme.zoomProperty().set(Double.parseDouble(args.get(2)));
        theme.apply();
        BorderPane content = new BorderPane(page(texts));
        stage.setScene(new Scene(new ZoomPane(content, theme.zoomProperty()), 1280, 800));
        stage.show();
        Background.virtualThreads().repeat(java.time.Duration.ofSeconds(1), () -> {
            try {
                Png.write(stage.getScene().snapshot(null), Path.of(args.get(3)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Platform.exit();
        });
    }

    private static Node page(ObservableTexts texts) {
        FlowPane looks = new FlowPane(16, 8);
        for (Look look : Look.values()) {
            looks.getChildren().add(new StateLabel(new StateWord(look, look.name(), "second line")));
            looks.getChildren().add(new StateShape(look, 26));
        }
        Rows<String, Thing> rows = new Rows<>(Thing::name);
        rows.putAll(IntStream.range(0, 40).mapToObj(Thing::number).toList());
        DataTable<Thing> table = new DataTable<>(
                "things",
                rows,
                List.of(
                        Column.<Thing>text("name", "Volume", Thing::name).strong(),
                        Column.state("state", "HV01", Thing::state),
                        Column.number("free", "Free", Thing::free, thing -> Math.round(thing.free()) + " %"),
                        Column.<Thing>text("address", "Address", _ -> "192.168.10.12")
                                .mono()),
                "support.copyRow",
                texts);
        table.view().getSelectionModel().select(2);
        table.view().getStyleClass().add("two-line");
        Card card = new Card("c", new ReadOnlyStringWrapper("Volumes"), table.view())
                .icon(Icon.VOLUME)
                .count(new ReadOnlyStringWrapper("8"))
                .note(new ReadOnlyStringWrapper("14.2 of 24 TB free"));
        VBox page = new VBox(12, looks, buttons(texts), card);
        page.setStyle("-fx-padding: 16px");
        return page;
    }

    private static Node buttons(ObservableTexts texts) {
        UsageBar bar = new UsageBar(70, true);
        bar.show(0.86, "86 %");
        Button danger = new Button("Evict…");
        danger.getStyleClass().addAll("danger", "button-outlined");
        return new FlowPane(
                8,
                8,
                Actions.bar(
                        List.of(
                                Action.always("a", "support.copyCell", Icon.COPY, () -> {}),
                                Action.always("b", "support.copyRow", Icon.PLAN, () -> {})
                                        .primary()),
                        texts),
                danger,
                Buttons.icon("x", Icon.REFRESH, new ReadOnlyStringWrapper("x")),
                Buttons.link("y", new ReadOnlyStringWrapper("Show drift"), () -> {}),
                bar);
    }

    record Thing(String name, StateWord state, double free) {

        static Thing number(int number) {
            Look look = LOOKS.get(number % LOOKS.size());
            return new Thing(
                    "Volume" + number,
                    new StateWord(look, look.name(), number % 3 == 0 ? "no disk path" : ""),
                    number * 2.5);
        }
    }

    /** Starts it: a main class that is itself an Application does not start from the class path. */
    static final class Start {

        public static void main(String[] args) {
            Application.launch(Gallery.class, args);
        }
    }
}
