package dev.toban.ui.shell;

import dev.toban.text.Message;
import dev.toban.ui.support.Action;
import dev.toban.ui.support.Actions;
import dev.toban.ui.support.CellDrawing;
import dev.toban.ui.support.Column;
import dev.toban.ui.support.DataTable;
import dev.toban.ui.support.DetailsPane;
import dev.toban.ui.support.FilterField;
import dev.toban.ui.support.Icon;
import dev.toban.ui.support.Look;
import dev.toban.ui.support.ObservableTexts;
import dev.toban.ui.support.Page;
import dev.toban.ui.support.PageHead;
import dev.toban.ui.support.PropertyGrid;
import dev.toban.ui.support.Rows;
import dev.toban.ui.support.StateLabel;
import dev.toban.ui.support.StateWord;
import dev.toban.ui.support.UsageBar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A page of made-up volumes, to try the frame with. */
final class DemoPage implements Page {

    private final String id;
    private final Icon icon;
    private final Badge badge;
    private final ObservableTexts texts;
    private final DataTable<Volume> table;
    private final FilterField filter;
    private final VBox node;
    private final ReadOnlyObjectWrapper<Optional<Node>> details = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final List<String> log = new ArrayList<>();

    DemoPage(String id, Icon icon, Badge badge, ObservableTexts texts) {
        this.id = id;
        this.icon = icon;
        this.badge = badge;
        this.texts = texts;
        Rows<String, Volume> rows = new Rows<>(Volume::name);
        rows.putAll(IntStream.rangeClosed(1, 24).mapToObj(Volume::number).toList());
        table = new DataTable<>(id + "-table", rows, columns(), "shell.search.nothing", texts).menu(actions());
        table.view().getStyleClass().addAll("two-line", "bordered");
        filter = new FilterField(id + "-filter", table, texts);
        table.selection()
                .subscribe(selected -> details.set(selected.stream().findFirst().map(this::pane)));
        node = new VBox(
                new PageHead(
                        texts.bind(titleKey()),
                        new ReadOnlyStringWrapper("24 of 24 shown"),
                        Actions.bar(actions(), texts)),
                filter,
                table.view());
        VBox.setVgrow(table.view(), Priority.ALWAYS);
        node.getStyleClass().add("page");
    }

    private List<Column<Volume>> columns() {
        List<Column<Volume>> columns = new ArrayList<>();
        columns.add(Column.<Volume>text("name", "Volume", Volume::name).strong().width(100));
        for (String host : List.of("HV01", "HV02", "HV03", "HV04")) {
            columns.add(Column.state(host, host, volume -> volume.on(host)));
        }
        columns.add(Column.<Volume>number("free", "Free", Volume::free, volume -> Math.round(volume.free()) + " %")
                .drawnBy(() -> new Usage())
                .width(120));
        columns.add(Column.<Volume>text("address", "Address", _ -> "192.168.10.12")
                .mono()
                .growing());
        return columns;
    }

    private Node pane(Volume volume) {
        DetailsPane pane = new DetailsPane(id + "-details", texts);
        pane.show(volume.on("HV02"), volume.name(), "NTFS, 4 TB");
        PropertyGrid grid = new PropertyGrid();
        grid.heading(new ReadOnlyStringWrapper("On each node"));
        grid.row(new ReadOnlyStringWrapper("HV01"), new StateLabel(volume.on("HV01")));
        grid.row(new ReadOnlyStringWrapper("HV02"), new StateLabel(volume.on("HV02")));
        grid.heading(new ReadOnlyStringWrapper("Volume"));
        grid.row(new ReadOnlyStringWrapper("Owner"), new ReadOnlyStringWrapper("HV03"));
        grid.row(new ReadOnlyStringWrapper("Free"), new ReadOnlyStringWrapper("1.76 of 4 TB, 44 %"));
        pane.tab("summary", "shell.tasks", grid);
        DetailsPane.count(pane.tab("events", "shell.help", new VBox()), new ReadOnlyStringWrapper("3"));
        pane.age("Read 3 s ago, 1 query per node");
        return pane;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String titleKey() {
        return "shell.tasks";
    }

    @Override
    public Icon icon() {
        return icon;
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public ObservableValue<Badge> badge() {
        return new ReadOnlyObjectWrapper<>(badge);
    }

    @Override
    public ObservableValue<Optional<Node>> details() {
        return details;
    }

    @Override
    public List<Action> actions() {
        return List.of(
                Action.always(id + "-care", "support.copyRow", Icon.CARE, () -> log.add("care"))
                        .primary(),
                new Action(
                        id + "-move",
                        "support.copyCell",
                        Icon.MOVE,
                        new ReadOnlyObjectWrapper<>(Message.of("shell.search.nothing")),
                        () -> log.add("move")),
                Action.always("connect", "shell.search", Icon.OPEN, () -> log.add("connect")));
    }

    @Override
    public void focusFilter() {
        filter.focusField();
    }

    @Override
    public boolean isAtFoot() {
        return icon == Icon.LAB || icon == Icon.SETTINGS;
    }

    DataTable<Volume> table() {
        return table;
    }

    FilterField filter() {
        return filter;
    }

    List<String> log() {
        return log;
    }

    /** The free share as bar and number. */
    private static final class Usage implements CellDrawing<Volume> {

        private final UsageBar bar = new UsageBar(36, true);

        @Override
        public Node node() {
            return bar;
        }

        @Override
        public void show(Volume row) {
            bar.show(1 - row.free() / 100, Math.round(row.free()) + " %");
        }
    }

    /** A made-up row. */
    record Volume(String name, int number, double free) {

        static Volume number(int number) {
            return new Volume("Volume" + number, number, 90 - number * 3.3);
        }

        StateWord on(String host) {
            if (number == 1 && host.equals("HV02")) {
                return new StateWord(Look.FAILED, "Block redirected", "no disk path, 15 min");
            }
            if (number == 7 && host.equals("HV04")) {
                return new StateWord(Look.UNKNOWN, "Unknown", "read 84 s ago");
            }
            return number % 4 == 2
                    ? new StateWord(Look.REDIRECTED_BY_DESIGN, "FS redirected", "normal for ReFS")
                    : new StateWord(Look.OK, "Direct");
        }
    }
}
