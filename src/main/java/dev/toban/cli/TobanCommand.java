package dev.toban.cli;

import dev.toban.text.Language;
import dev.toban.text.Texts;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command itself; each verb is a command of its own below it. */
@Command(
        name = "toban",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        description = "A console for Windows Server failover clusters; without arguments, or with --connect URI"
                + " alone, it opens its window.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:done, with findings, differences or a broken journal",
            "2:wrong usage, a file that cannot be read, or run without --yes",
            "3:cluster not reachable, or access denied",
            "4:refused by a check, or a rehearsal that predicts a failure",
            "5:a step failed",
            "6:outcome unknown"
        },
        subcommands = {
            InventoryVerb.class,
            SnapshotVerb.class,
            PlanVerb.class,
            RehearseVerb.class,
            SignVerb.class,
            RunVerb.class,
            JobsVerb.class,
            JournalVerb.class,
            LabVerb.class,
            KindsVerb.class
        })
final class TobanCommand {

    /** Languages by the words people type. */
    enum Tongue {
        EN(Language.ENGLISH),
        JA(Language.JAPANESE);

        private final Language language;

        Tongue(Language language) {
            this.language = language;
        }
    }

    private final CliServices services;

    @Option(
            names = "--lang",
            scope = ScopeType.INHERIT,
            paramLabel = "en|ja",
            description = "Language of messages and reports; by default that of the system.")
    private Optional<Tongue> tongue = Optional.empty();

    TobanCommand(CliServices services) {
        this.services = services;
    }

    CliServices services() {
        return services;
    }

    Texts texts() {
        return Texts.in(tongue.map(chosen -> chosen.language).orElse(services.language()));
    }
}
