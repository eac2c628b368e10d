package dev.toban.ui.networks;

import atlantafx.base.theme.Styles;
import dev.toban.command.Intent;
import dev.toban.plan.HeartbeatSetting;
import dev.toban.text.Durations;
import dev.toban.text.Message;
import dev.toban.ui.support.Buttons;
import dev.toban.ui.support.DialogFocus;
import dev.toban.ui.support.ObservableTexts;
import dev.toban.ui.support.Phrases;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;

/** Asks for heartbeat settings in a window of its own; what is asked for becomes a plan. */
final class HeartbeatDialog implements Function<HeartbeatForm, Optional<Intent.Heartbeat>> {

    private static final double WIDTH = 640;
    private static final double MISTAKE = 16;
    private static final List<String> HEADS = List.of(
            "networks.heartbeat.setting",
            "networks.heartbeat.value",
            "networks.heartbeat.range",
            "networks.heartbeat.standard");

    private final ObservableTexts texts;

    HeartbeatDialog(ObservableTexts texts) {
        this.texts = texts;
    }

    @Override
    public Optional<Intent.Heartbeat> apply(HeartbeatForm form) {
        Dialog<Intent.Heartbeat> dialog = new Dialog<>();
        Window.getWindows().stream()
                .filter(window -> window instanceof Stage && window.isShowing())
                .findFirst()
                .ifPresent(dialog::initOwner);
        dialog.setTitle(texts.of("networks.heartbeat.change"));
        ButtonType plan = new ButtonType(texts.of("networks.heartbeat.plan"), ButtonBar.ButtonData.OK_DONE);
        ButtonType cancel = new ButtonType(texts.of("support.cancel"), ButtonBar.ButtonData.CANCEL_CLOSE);
        dialog.getDialogPane().getButtonTypes().setAll(plan, cancel);
        dialog.getDialogPane().setContent(content(form));
        dialog.getDialogPane().setPrefWidth(WIDTH);
        Node button = dialog.getDialogPane().lookupButton(plan);
        button.setId("heartbeat-plan");
        button.disableProperty().bind(refusal(form).map(why -> !why.isNone()));
        DialogFocus.begin(
                dialog,
                () -> dialog.getDialogPane().lookup("#heartbeat-" + HeartbeatSetting.SAME_SUBNET_DELAY.property()));
        dialog.setResultConverter(
                pressed -> pressed == plan ? form.wanted().getValue().orElse(null) : null);
        return dialog.showAndWait();
    }

    private static ObservableValue<Message> refusal(HeartbeatForm form) {
        return Bindings.createObjectBinding(form::refusal, form.wanted(), typed(form));
    }

    /** Changes with every letter, also from one wrong value to another. */
    private static ObservableValue<String> typed(HeartbeatForm form) {
        ObservableValue<?>[] all = form.settings().stream().map(form::typed).toArray(ObservableValue<?>[]::new);
        return Bindings.createStringBinding(
                () -> Stream.of(all).map(one -> String.valueOf(one.getValue())).collect(Collectors.joining(" ")), all);
    }

    private Node content(HeartbeatForm form) {
        Label head = new Label(texts.of("networks.heartbeat.change"));
        head.getStyleClass().add("dialog-title");
        Label about = wrapped(texts.of("networks.heartbeat.about"));
        about.getStyleClass().add("muted");
        Label refusal = wrapped("");
        refusal.setId("heartbeat-refusal");
        refusal.getStyleClass().add("muted");
        refusal.textProperty()
                .bind(refusal(form).map(why -> why.key().equals("networks.heartbeat.outside") ? "" : texts.of(why)));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox foot = new HBox(
                12,
                refusal,
                gap,
                Buttons.link("heartbeat-standards", texts.bind("networks.heartbeat.useDefaults"), form::useStandards));
        VBox content = new VBox(12, head, about, grid(form), detection(form), foot);
        content.setPadding(new Insets(16));
        return content;
    }

    private Node grid(HeartbeatForm form) {
        GridPane grid = new GridPane();
        grid.setHgap(16);
        grid.setVgap(1);
        int column = 0;
        for (String key : HEADS) {
            Label label = new Label(texts.of(key));
            label.getStyleClass().addAll("muted", "small");
            grid.add(label, column++, 0);
        }
        int row = 1;
        for (HeartbeatSetting setting : form.settings()) {
            Label name = new Label(setting.property());
            name.getStyleClass().add("mono");
            TextField field = field(form, setting);
            name.setLabelFor(field);
            grid.add(mistake(form, setting), 1, row + 1, HEADS.size() - 1, 1);
            grid.addRow(
                    row,
                    name,
                    field,
                    new Label(texts.of(
                            "networks.heartbeat.from", unit(setting, setting.least()), unit(setting, setting.most()))),
                    new Label(standard(form, setting)));
            row += 2;
        }
        return grid;
    }

    private TextField field(HeartbeatForm form, HeartbeatSetting setting) {
        TextField field = new TextField();
        field.setId("heartbeat-" + setting.property());
        field.setPrefColumnCount(6);
        field.setAccessibleText(setting.property());
        field.textProperty().bindBidirectional(form.typed(setting));
        form.mistake(setting).subscribe(why -> field.pseudoClassStateChanged(Styles.STATE_DANGER, !why.isNone()));
        return field;
    }

    /** Below the field, so that nobody has to look for what is wrong; its room is kept, so that nothing jumps. */
    private Node mistake(HeartbeatForm form, HeartbeatSetting setting) {
        Label words = new Label();
        words.setMinHeight(MISTAKE);
        words.setId("heartbeat-mistake-" + setting.property());
        words.getStyleClass().addAll("small", "danger-text");
        words.textProperty().bind(form.mistake(setting).map(texts::of));
        return words;
    }

    private String standard(HeartbeatForm form, HeartbeatSetting setting) {
        return form.standard(setting).isPresent()
                ? unit(setting, form.standard(setting).getAsInt())
                : Phrases.DASH;
    }

    private String unit(HeartbeatSetting setting, int value) {
        return setting.isDelay()
                ? texts.of("networks.heartbeat.milliseconds", Integer.toString(value))
                : Integer.toString(value);
    }

    /** What the settings mean: how long a node may be silent. */
    private Node detection(HeartbeatForm form) {
        Label label = wrapped("");
        label.setId("heartbeat-detection");
        label.getStyleClass().addAll("callout", "look-information");
        label.setMaxWidth(Double.MAX_VALUE);
        label.textProperty()
                .bind(form.wanted()
                        .map(wanted -> wanted.map(this::detection)
                                .orElseGet(() -> texts.of("networks.heartbeat.noDetection"))));
        return label;
    }

    private String detection(Intent.Heartbeat wanted) {
        String subnets = texts.of(
                "networks.heartbeat.means",
                seconds(HeartbeatSetting.sameSubnet(wanted)),
                seconds(HeartbeatSetting.crossSubnet(wanted)));
        return HeartbeatSetting.crossSite(wanted)
                .map(site -> subnets + " " + texts.of("networks.heartbeat.sites", seconds(site)))
                .orElse(subnets);
    }

    private String seconds(Duration time) {
        return Durations.of(texts.now(), time);
    }

    private static Label wrapped(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
