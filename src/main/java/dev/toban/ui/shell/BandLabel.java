package dev.toban.ui.shell;

import dev.toban.ui.support.Icon;
import dev.toban.ui.support.ObservableTexts;
import java.util.Locale;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** The band in the header that tells a lab from a file from production. */
final class BandLabel extends HBox {

    private final ObservableTexts texts;
    private final Label word = new Label();
    private final Label detail = new Label();

    BandLabel(ObservableValue<Band> band, ObservableBooleanValue narrow, ObservableTexts texts) {
        this.texts = texts;
        setId("band");
        getStyleClass().add("band");
        setAlignment(Pos.CENTER);
        setMinWidth(Region.USE_PREF_SIZE);
        word.getStyleClass().add("band-word");
        detail.getStyleClass().add("band-detail");
        // The word says enough where there is no room for both.
        detail.visibleProperty()
                .bind(BooleanExpression.booleanExpression(narrow).not());
        detail.managedProperty()
                .bind(detail.visibleProperty().and(detail.textProperty().isNotEmpty()));
        getChildren().addAll(word, detail);
        band.subscribe(this::show);
        texts.languageProperty().subscribe((_, _) -> show(band.getValue()));
    }

    private void show(Band band) {
        mark(this, band.kind());
        boolean shown = band.kind() != Band.Kind.NONE;
        setVisible(shown);
        setManaged(shown);
        word.setText(texts.of(band.word()));
        detail.setText(texts.of(band.detail()));
        switch (band.kind()) {
            case ARMED -> word.setGraphic(Icon.ARMED.node(14));
            case READ_ONLY -> word.setGraphic(Icon.LOCKED.node(14));
            case FILE -> word.setGraphic(Icon.FILE.node(14));
            case NONE, LAB -> word.setGraphic(null);
        }
        setAccessibleText(word.getText() + " " + detail.getText());
    }

    /** Marks a region with the kind of band, for the band itself and the stripe at the window's top. */
    static void mark(Region region, Band.Kind kind) {
        for (Band.Kind each : Band.Kind.values()) {
            String name = each.name().toLowerCase(Locale.ROOT).replace('_', '-');
            region.pseudoClassStateChanged(PseudoClass.getPseudoClass(name), each == kind);
        }
    }
}
