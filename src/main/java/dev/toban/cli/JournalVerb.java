package dev.toban.cli;

import dev.toban.document.Json;
import dev.toban.job.Journal;
import dev.toban.job.JournalAccess;
import dev.toban.job.JournalEntry;
import dev.toban.text.Message;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** Shows what was done, and proves that nobody has changed it since. */
@Command(name = "journal", description = "Shows what was done, row by row.")
final class JournalVerb extends Verb {

    /** The exit code for a broken chain. */
    private static final int BROKEN = 1;

    @Option(names = "--json", description = "Prints the rows as JSON lines.")
    private boolean json;

    JournalVerb(TobanCommand toban) {
        super(toban);
    }

    @Override
    public Integer call() throws Exception {
        try (JournalAccess access = new JournalAccess(services().folder())) {
            List<Journal.Row> rows = access.journal().rows();
            rows.forEach(this::print);
            if (rows.isEmpty()) {
                note(Message.of("journal.none"));
            }
            return ExitCode.OK;
        }
    }

    private void print(Journal.Row row) {
        JournalEntry entry = row.entry();
        out().println(
                        json
                                ? Json.STRICT.write(row)
                                : texts().of(sentence(entry)).strip());
    }

    private static Message sentence(JournalEntry entry) {
        Message row = Message.of("journal.row", entry.at().toString(), entry.event(), entry.title(), entry.outcome());
        return entry.detail().isEmpty() ? row : Message.of("journal.row.detail", row, entry.detail());
    }

    @Command(
            name = "verify",
            description = "Checks every row against the hash of the one before; names the first that breaks.")
    int verify() throws Exception {
        try (JournalAccess access = new JournalAccess(services().folder())) {
            Journal journal = access.journal();
            Optional<Journal.Break> broken = journal.verify();
            if (broken.isPresent()) {
                out().println(texts().of(
                                "journal.broken",
                                broken.get().seq(),
                                broken.get().why()));
                return BROKEN;
            }
            out().println(texts().of("journal.holds", journal.size()));
            return ExitCode.OK;
        }
    }
}
