package dev.toban.ui.shell;

import dev.toban.text.Language;
import dev.toban.text.Message;
import dev.toban.ui.support.Actions;
import dev.toban.ui.support.Buttons;
import dev.toban.ui.support.Icon;
import dev.toban.ui.support.Keys;
import dev.toban.ui.support.ObservableTexts;
import dev.toban.ui.support.StateShape;
import dev.toban.ui.support.StateWord;
import dev.toban.ui.support.Theme;
import dev.toban.ui.support.WordWidths;
import java.util.List;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The header: which cluster, the way to everything, what mode, how old the facts are. */
final class HeaderBar extends HBox {

    /** Below this width of the search field its example would be cut. */
    private static final double WHOLE_PROMPT = 390;

    /** Shape and gap before an age. */
    private static final double SHAPE = 22;

    private final Surroundings around;
    private final ShellServices services;
    private final ObservableTexts texts;
    private final BooleanBinding narrow = widthProperty().lessThan(BodyPane.COLLAPSE_BELOW);

    HeaderBar(Surroundings around, ShellServices services, ShellCommands commands) {
        this.around = around;
        this.services = services;
        this.texts = services.texts();
        setId("header");
        getStyleClass().add("header-bar");
        setAlignment(Pos.CENTER_LEFT);
        getChildren()
                .addAll(
                        brand(),
                        cluster(),
                        search(commands),
                        band(),
                        ages(),
                        button("refresh", Icon.REFRESH, "shell.refresh", commands::refresh),
                        language(),
                        themeToggle(),
                        button("help", Icon.HELP, "shell.help", commands::help));
    }

    private Node brand() {
        Label logo = new Label();
        logo.setGraphic(Icon.LOGO.node(14));
        logo.getStyleClass().add("logo");
        Label name = new Label("Toban");
        name.getStyleClass().add("brand-name");
        name.visibleProperty().bind(narrow.not());
        name.managedProperty().bind(narrow.not());
        HBox brand = new HBox(logo, name);
        brand.getStyleClass().add("brand");
        brand.setAlignment(Pos.CENTER_LEFT);
        return brand;
    }

    /** The cluster's name; a click offers what can be done with the connection. */
    private Node cluster() {
        Button cluster = new Button();
        cluster.setId("cluster-selector");
        cluster.getStyleClass().add("cluster-selector");
        Label name = new Label();
        name.textProperty().bind(around.clusterName());
        name.getStyleClass().add("strong");
        HBox content = new HBox(Icon.NODE.node(), name, Icon.DOWN.node(14));
        content.getStyleClass().add("nav-content");
        content.setAlignment(Pos.CENTER);
        cluster.setGraphic(content);
        cluster.setMinWidth(Region.USE_PREF_SIZE);
        cluster.accessibleTextProperty().bind(texts.bind("shell.cluster", around.clusterName()));
        ContextMenu menu = Actions.menu(List.of(), texts);
        around.commands()
                .subscribe(commands -> menu.getItems()
                        .setAll(commands.stream()
                                .map(command -> Actions.menuItem(command, texts))
                                .toList()));
        cluster.setOnAction(_ -> menu.show(cluster, Side.BOTTOM, 0, 4));
        return cluster;
    }

    /** Looks like a field; a click or its key opens the palette, where the typing happens. */
    private Node search(ShellCommands commands) {
        Button search = new Button();
        search.setId("search");
        search.getStyleClass().setAll("search-field");
        Label prompt = new Label();
        prompt.textProperty()
                .bind(texts.bind(search.widthProperty()
                        .map(width -> Message.of(
                                width.doubleValue() < WHOLE_PROMPT ? "shell.search" : "shell.search.prompt"))));
        prompt.getStyleClass().add("muted");
        prompt.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label key = new Label(Keys.PALETTE.words());
        key.getStyleClass().add("key-cap");
        key.setMinWidth(Region.USE_PREF_SIZE);
        HBox content = new HBox(Icon.SEARCH.node(14), prompt, gap, key);
        content.getStyleClass().add("nav-content");
        content.setAlignment(Pos.CENTER_LEFT);
        search.setGraphic(content);
        search.setMaxWidth(Double.MAX_VALUE);
        search.accessibleTextProperty().bind(texts.bind("shell.search"));
        search.setOnAction(_ -> commands.palette());
        HBox.setHgrow(search, Priority.ALWAYS);
        return search;
    }

    private Node band() {
        return new BandLabel(around.band(), narrow, texts);
    }

    private Node ages() {
        HBox ages = new HBox();
        ages.setId("ages");
        ages.getStyleClass().add("ages");
        ages.setAlignment(Pos.CENTER_LEFT);
        ages.setMinWidth(Region.USE_PREF_SIZE);
        around.ages()
                .subscribe(words ->
                        ages.getChildren().setAll(words.stream().map(this::age).toList()));
        return ages;
    }

    /** As wide as with the widest figures, so that nothing beside it moves while the seconds run. */
    private Node age(StateWord age) {
        Label words = new Label(age.word());
        double widest = new WordWidths(texts.language()).body(age.word().replaceAll("[0-9]", "0"));
        words.setMinWidth(widest + SHAPE);
        words.setGraphic(new StateShape(age.look(), 14));
        words.getStyleClass().add("age");
        return words;
    }

    private Node language() {
        ToggleGroup group = new ToggleGroup();
        HBox both = new HBox(
                language("日本語", Language.JAPANESE, "left-pill", group),
                language("EN", Language.ENGLISH, "right-pill", group));
        both.getStyleClass().add("segments");
        both.setAlignment(Pos.CENTER);
        both.setMinWidth(Region.USE_PREF_SIZE);
        return both;
    }

    private ToggleButton language(String words, Language language, String pill, ToggleGroup group) {
        ToggleButton button = new ToggleButton(words);
        button.setId("language-" + language.locale().getLanguage());
        button.getStyleClass().addAll("segment", pill);
        button.setToggleGroup(group);
        texts.languageProperty().subscribe(now -> button.setSelected(now == language));
        button.setOnAction(_ -> {
            texts.languageProperty().set(language);
            button.setSelected(true);
        });
        return button;
    }

    private Node themeToggle() {
        Button toggle = button("theme", Icon.DARK, "shell.theme", services.theme()::toggle);
        services.theme()
                .modeProperty()
                .subscribe(mode -> toggle.setGraphic((mode == Theme.Mode.LIGHT ? Icon.DARK : Icon.LIGHT).node()));
        return toggle;
    }

    private Button button(String id, Icon icon, String textKey, Runnable run) {
        Button button = Buttons.icon(id, icon, texts.bind(textKey));
        button.setOnAction(_ -> run.run());
        return button;
    }
}
