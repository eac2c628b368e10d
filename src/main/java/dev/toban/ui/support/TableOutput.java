package dev.toban.ui.support;

import dev.toban.connection.PowerShellQuery;
import dev.toban.document.Utf8;
import dev.toban.model.Inventory;
import dev.toban.text.Message;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.MenuItem;

/** What a table gives away besides its words: PowerShell that shows the same objects, and a file of what is shown. */
final class TableOutput<T> {

    private static final Dialogs.FileKind CSV = new Dialogs.FileKind(Message.of("support.export.kind"), "csv");
    /** Tells spreadsheet programs that the file is UTF-8. */
    private static final String MARK = "\uFEFF";

    private final DataTable<T> table;
    private final PageContext context;
    private final BiFunction<PowerShellQuery, ? super T, Optional<String>> query;

    TableOutput(
            DataTable<T> table, PageContext context, BiFunction<PowerShellQuery, ? super T, Optional<String>> query) {
        this.table = table;
        this.context = context;
        this.query = query;
    }

    List<MenuItem> items() {
        String id = table.view().getId();
        return List.of(
                item(Action.always(id + "-powershell", "support.copyPowerShell", Icon.COPY, this::copyPowerShell)),
                item(Action.always(id + "-export", "support.export", Icon.EXPORT, this::export)));
    }

    private MenuItem item(Action action) {
        return Actions.menuItem(action, context.texts());
    }

    private void copyPowerShell() {
        context.watch().latest().map(TableOutput::of).ifPresent(at -> {
            String lines = table.selected().stream()
                    .flatMap(row -> query.apply(at, row).stream())
                    .collect(Collectors.joining("\n"));
            if (!lines.isEmpty()) {
                Tables.copy(lines);
            }
        });
    }

    private static PowerShellQuery of(Inventory inventory) {
        return new PowerShellQuery(inventory.cluster().name());
    }

    private void export() {
        String name = context.watch()
                        .latest()
                        .map(known -> known.cluster().name().value() + "-")
                        .orElse("")
                + table.view().getId().replace("-table", "") + ".csv";
        byte[] text = csv().getBytes(StandardCharsets.UTF_8);
        new Saving(context.background(), context.dialogs())
                .save(Message.of("support.export"), CSV, name, file -> Utf8.replace(file, text));
    }

    /** The shown rows and columns, as RFC 4180 (Common Format and MIME Type for CSV Files, 2005) has it. */
    String csv() {
        List<Column<T>> columns = table.visibleColumns();
        Stream<String> titles = Stream.of(columns.stream()
                .map(column -> quoted(Tables.title(column, context.texts())))
                .collect(joined()));
        Stream<String> lines = table.view().getItems().stream()
                .map(row -> columns.stream()
                        .map(column -> quoted(column.words().apply(row)))
                        .collect(joined()));
        return MARK + Stream.concat(titles, lines).collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static Collector<CharSequence, ?, String> joined() {
        return Collectors.joining(",");
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
