package dev.toban.ui.shell;

import dev.toban.ui.support.Action;
import dev.toban.ui.support.DetailsClosed;
import dev.toban.ui.support.FilterField;
import dev.toban.ui.support.Icon;
import dev.toban.ui.support.Keys;
import dev.toban.ui.support.ObservableTexts;
import dev.toban.ui.support.OverlayPane;
import dev.toban.ui.support.Page;
import dev.toban.ui.support.PaletteEntry;
import dev.toban.ui.support.ZoomPane;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** The whole window: frame, pages and the keys that work everywhere. */
public final class Shell implements ShellCommands {

    /** Smaller windows clip; the window's owner holds it at least this large. */
    public static final double SMALLEST_WIDTH = 960;

    public static final double SMALLEST_HEIGHT = 600;

    private final Map<String, Page> pages = new LinkedHashMap<>();
    private final Surroundings around;
    private final ObservableTexts texts;
    private final WindowSettings settings;
    private final ShellViewModel model;
    private final BodyPane body;
    private final OverlayPane overlay;
    private final HelpSheets help;
    private final Parent root;
    private final Set<String> hadDetails = new HashSet<>();
    private Subscription watchedDetails = Subscription.EMPTY;

    public Shell(List<Page> pages, Surroundings around, ShellServices services) {
        pages.forEach(page -> this.pages.put(page.id(), page));
        this.around = around;
        this.texts = services.texts();
        this.settings = new WindowSettings(services.theme(), texts);
        this.model = new ShellViewModel(pages.stream().map(Page::id).toList());
        this.body = new BodyPane(new Navigation(pages, model, texts), services.preferences(), texts);
        BorderPane frame = new BorderPane(body);
        frame.setTop(new VBox(stripe(), new HeaderBar(around, services, this)));
        frame.setBottom(new TaskStrip(around.tasks(), texts));
        frame.getStyleClass().add("frame");
        frame.setMinSize(0, 0);
        this.overlay = new OverlayPane(frame);
        this.help = new HelpSheets(overlay, texts);
        this.root = new ZoomPane(overlay, services.theme().zoomProperty());
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        root.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
        root.addEventHandler(
                DetailsClosed.TYPE, _ -> model.detailsWantedProperty().set(false));
        // A fresh window has its focus on no button, so that Enter does nothing by accident.
        root.sceneProperty().subscribe(_ -> root.requestFocus());
        model.currentProperty().subscribe(this::showPage);
        model.detailsWantedProperty().subscribe((_, _) -> showDetails());
    }

    /** The node for the window's scene. */
    public Parent root() {
        return root;
    }

    /** Where plans and wizards lay their sheets. */
    public OverlayPane overlay() {
        return overlay;
    }

    public void open(String page) {
        model.open(page);
    }

    public Page current() {
        return Objects.requireNonNull(pages.get(model.currentProperty().get()));
    }

    @Override
    public void palette() {
        Palette palette = new Palette(paletteEntries(), around.finder(), overlay::close, texts);
        overlay.show(palette, Pos.TOP_CENTER);
    }

    @Override
    public void refresh() {
        current().refresh();
    }

    @Override
    public void help() {
        help.showGuide(current().id());
    }

    @Override
    public void keys() {
        help.showKeys();
    }

    private Region stripe() {
        Region stripe = new Region();
        stripe.getStyleClass().add("mode-stripe");
        around.band().subscribe(band -> BandLabel.mark(stripe, band.kind()));
        return stripe;
    }

    private void showPage(String id) {
        Page page = current();
        body.showPage(page.node());
        watchedDetails.unsubscribe();
        watchedDetails = page.details().subscribe(_ -> showDetails());
        // Left to itself, JavaFX gives the focus to the window's first or last button, and Enter would press it.
        if (root.getScene() != null && !overlay.isOpen()) {
            body.focusPage();
        }
    }

    /** Whoever selects something new wants to see it again after closing the pane once. */
    private void showDetails() {
        boolean wanted = model.detailsWantedProperty().get();
        Optional<Node> details = wanted ? current().details().getValue() : Optional.empty();
        if (details.isPresent()) {
            hadDetails.add(current().id());
        }
        boolean keep = current().hasDetails() || hadDetails.contains(current().id());
        body.showDetails(details, wanted && keep);
    }

    /** The lower part of a page that has one. */
    private void toggleLowerPane() {
        Node lower = current().node().lookup("." + Page.LOWER_PANE);
        if (lower != null) {
            lower.setVisible(!lower.isVisible());
            lower.setManaged(lower.isVisible());
            body.focusPage();
        }
    }

    private List<PaletteEntry> paletteEntries() {
        List<PaletteEntry> entries = new ArrayList<>();
        // A page may have one of the window's commands in its own bar.
        Set<String> listed = new HashSet<>();
        Stream.concat(current().actions().stream(), around.commands().getValue().stream())
                .filter(action -> listed.add(action.id()))
                .map(this::entry)
                .forEach(entries::add);
        pages.values().stream()
                .flatMap(page -> page.everywhere().stream())
                .filter(action -> listed.add(action.id()))
                .map(this::entry)
                .forEach(entries::add);
        pages.values()
                .forEach(page -> entries.add(settings.named(
                        page.icon(), page.titleKey(), texts.of("shell.search.page"), () -> open(page.id()))));
        entries.addAll(settings.entries());
        entries.add(settings.named(Icon.KEYBOARD, "shell.keys.title", "?", this::keys));
        return entries;
    }

    private PaletteEntry entry(Action action) {
        String hint = action.isAllowed()
                ? texts.of("shell.search.action")
                : texts.of(action.refusal().getValue());
        return settings.named(action.icon(), action.textKey(), hint, action::runIfAllowed);
    }

    private void pressed(KeyEvent key) {
        int place = Keys.place(key);
        if (place >= 0) {
            model.openPlace(place);
            key.consume();
            return;
        }
        if (key.getCode() == KeyCode.DOWN && body.isPageFocused()) {
            current().enter();
            key.consume();
            return;
        }
        for (Keys known : Keys.values()) {
            if (known.match(key)) {
                run(known);
                key.consume();
                return;
            }
        }
    }

    private void run(Keys key) {
        switch (key) {
            case PALETTE -> palette();
            case FILTER -> current().focusFilter();
            case REFRESH -> refresh();
            case DETAILS -> model.toggleDetails();
            case HELP -> help();
            case BACK -> back();
            case LARGER -> settings.larger();
            case SMALLER -> settings.smaller();
            case NORMAL_SIZE -> settings.normalSize();
            case LOWER_PANE -> toggleLowerPane();
            case COPY -> {} // tables answer it themselves
        }
    }

    /** What covers or narrows the page goes before the page does. */
    private void back() {
        if (body.isCovered()) {
            model.detailsWantedProperty().set(false);
        } else if (!FilterField.clearIn(current().node())) {
            model.back();
        }
    }

    /** Signs are keys only while nobody writes. */
    private void typed(KeyEvent key) {
        boolean writing = key.getTarget() instanceof TextInputControl;
        if (!writing && !overlay.isOpen() && key.getCharacter().equals("/")) {
            current().focusFilter();
            key.consume();
        } else if (!writing && key.getCharacter().equals("?")) {
            keys();
            key.consume();
        }
    }
}
