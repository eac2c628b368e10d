package dev.toban.cli;

import dev.toban.document.Json;
import dev.toban.lab.LabSetting;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** Lists what public sources leave open. */
@Command(
        name = "settings",
        description = "Lists every constant that public sources leave open, with default, reason and reference.")
final class LabSettingsVerb extends Verb {

    @Option(names = "--json", description = "Prints JSON.")
    private boolean json;

    LabSettingsVerb(TobanCommand toban) {
        super(toban);
    }

    /** One setting as it is printed. */
    record Line(String name, String preset, String reason, String reference) {}

    @Override
    public Integer call() {
        List<Line> lines = Arrays.stream(LabSetting.values())
                .map(setting -> new Line(
                        setting.settingName(), setting.preset().toString(), setting.reason(), setting.reference()))
                .toList();
        if (json) {
            out().println(Json.STRICT.write(lines));
        } else {
            TextTable table = new TextTable(List.of(
                    texts().of("cli.settings.name"),
                    texts().of("cli.settings.default"),
                    texts().of("cli.settings.reason"),
                    texts().of("cli.settings.reference")));
            table.add(lines.stream()
                            .map(line -> List.of(line.name(), line.preset(), line.reason(), line.reference()))
                            .toList())
                    .print(out());
        }
        return ExitCode.OK;
    }
}
