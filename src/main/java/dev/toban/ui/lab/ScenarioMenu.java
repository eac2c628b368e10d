package dev.toban.ui.lab;

import dev.toban.document.Json;
import dev.toban.lab.BuiltIn;
import dev.toban.lab.Incidents;
import dev.toban.lab.Practice;
import dev.toban.lab.Recording;
import dev.toban.text.Message;
import dev.toban.ui.support.Action;
import dev.toban.ui.support.Actions;
import dev.toban.ui.support.Dialogs;
import dev.toban.ui.support.Icon;
import dev.toban.ui.support.ObservableTexts;
import dev.toban.ui.support.PageContext;
import dev.toban.ui.support.Saving;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The scenarios to choose from, each with what it shows; opening one from a file, and keeping this run as one. */
final class ScenarioMenu {

    private static final Dialogs.FileKind JSON = new Dialogs.FileKind(Message.of("snapshots.kind.json"), "json");

    private final LabViewModel model;
    private final PageContext context;
    private final ObservableTexts texts;
    private final Consumer<String> opening;
    private final SolvedIncidents solved;
    private final ReadOnlyIntegerWrapper opened = new ReadOnlyIntegerWrapper();

    /** Opens another cluster through {@code opening}, which takes its address. */
    ScenarioMenu(LabViewModel model, PageContext context, Consumer<String> opening) {
        this.model = model;
        this.context = context;
        this.texts = context.texts();
        this.opening = opening;
        this.solved = new SolvedIncidents(context.preferences());
    }

    /** Keeping the run as a scenario, for the palette. */
    Action save() {
        return Action.always("lab-save-scenario", "lab.scenario.save", Icon.SAVE, this::saveRun);
    }

    MenuButton button() {
        MenuButton button = new MenuButton();
        button.setId("lab-scenario");
        button.setGraphic(Icon.SCIENCE.node());
        button.textProperty().bind(texts.bind("lab.scenario.menu"));
        for (BuiltIn builtIn : BuiltIn.values()) {
            button.getItems().add(item(builtIn));
        }
        button.getItems().add(new SeparatorMenuItem());
        button.getItems()
                .addAll(List.of(
                        Actions.menuItem(
                                Action.always("lab-open-scenario", "snapshots.openScenario", Icon.OPEN, this::openFile),
                                texts),
                        Actions.menuItem(save(), texts)));
        return button;
    }

    /** The incidents to practise on, the easiest first. */
    MenuButton practice() {
        MenuButton button = new MenuButton();
        button.setId("lab-practice");
        button.setGraphic(Icon.ACTIVITY.node());
        button.textProperty().bind(texts.bind("practice.menu"));
        Incidents.names().forEach(name -> button.getItems().add(incident(name)));
        // Each time it opens: an incident may have been solved meanwhile.
        button.setOnShowing(_ -> opened.set(opened.get() + 1));
        return button;
    }

    /** An incident with what it is about, and what it brought where it is solved. */
    private MenuItem incident(String name) {
        ObservableValue<String> about = texts.bind("practice." + name + ".about");
        ObservableValue<String> what = Bindings.createStringBinding(
                () -> solved.best(name)
                        .map(points -> texts.of("practice.solved", about.getValue(), points, Practice.MOST))
                        .orElseGet(about::getValue),
                about,
                opened);
        return item(Incidents.scenarioName(name), texts.bind("practice." + name + ".title"), what);
    }

    private MenuItem item(BuiltIn builtIn) {
        String name = builtIn.scenarioName();
        return item(name, new ReadOnlyStringWrapper(name), texts.bind("lab.scenario.about." + name));
    }

    private MenuItem item(String scenario, ObservableValue<String> title, ObservableValue<String> what) {
        Label name = new Label();
        name.textProperty().bind(title);
        name.getStyleClass().add("strong");
        Label about = new Label();
        about.textProperty().bind(what);
        about.getStyleClass().add("menu-reason");
        about.setMinWidth(Region.USE_PREF_SIZE);
        CustomMenuItem item = new CustomMenuItem(new VBox(name, about), true);
        item.setId("lab-scenario-" + scenario);
        item.setOnAction(_ -> opening.accept("lab:" + scenario));
        return item;
    }

    private void openFile() {
        context.dialogs()
                .openFile(Message.of("snapshots.openScenario"), JSON)
                .ifPresent(file -> opening.accept("lab:" + file));
    }

    private void saveRun() {
        String name = model.laboratory().scenario().name().replaceAll("[^\\w-]+", "-") + "-run.json";
        new Saving(context.background(), context.dialogs())
                .save(
                        Message.of("lab.scenario.save"),
                        JSON,
                        name,
                        file -> Json.STRICT.write(Recording.of(model.laboratory()), file));
    }
}
