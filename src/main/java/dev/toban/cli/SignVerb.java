package dev.toban.cli;

import dev.toban.plan.PlanDocument;
import dev.toban.text.Message;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Approves a plan. */
@Command(
        name = "sign",
        description =
                "Signs a plan off: writes who approves it into its file. A plan that is changed later no longer runs.")
final class SignVerb extends Verb {

    @Parameters(paramLabel = "PLAN.json", description = "A plan that toban plan has written.")
    private Path file = Path.of("");

    @Option(names = "--note", paramLabel = "TEXT", description = "What the approval depends on, for example a ticket.")
    private Optional<String> note = Optional.empty();

    SignVerb(TobanCommand toban) {
        super(toban);
    }

    @Override
    public Integer call() throws Exception {
        PlanDocument plan = PlanDocument.read(file);
        plan.requireAsSigned(file.toString());
        String person = System.getProperty("user.name", "");
        plan.signedBy(person, services().clock().instant(), note.orElse(null)).write(file);
        out().println(texts().of(Message.of("cli.sign.done", plan.title(), person)));
        return ExitCode.OK;
    }
}
