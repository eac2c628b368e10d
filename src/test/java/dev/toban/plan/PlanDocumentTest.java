package dev.toban.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.toban.command.ClusterCommand;
import dev.toban.command.Intent;
import dev.toban.connection.Progress;
import dev.toban.connection.Scope;
import dev.toban.connection.lab.LabConnection;
import dev.toban.connection.lab.Laboratories;
import dev.toban.document.DocumentException;
import dev.toban.lab.BuiltIn;
import dev.toban.lab.Scenarios;
import dev.toban.model.GroupName;
import dev.toban.model.Inventory;
import dev.toban.model.MigrationType;
import dev.toban.model.NodeName;
import dev.toban.text.Language;
import dev.toban.text.Texts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plan as a file. */
class PlanDocumentTest {

    private static final Intent DRAIN = new Intent.Drain(new NodeName("HV02"), null);

    @TempDir
    private Path folder;

    private static LabConnection lab() throws DocumentException {
        return Laboratories.open(Scenarios.builtIn(BuiltIn.DUTY), 0, () -> 0);
    }

    private static PlanDocument document(Inventory inventory, LabConnection lab) {
        PlanDocument.Maker maker = new PlanDocument.Maker(
                "ito", Instant.EPOCH, "patches", "lab:duty", Texts.in(Language.ENGLISH), lab::script);
        return PlanDocument.of(Planner.plan(inventory, DRAIN), inventory, maker);
    }

    @Test
    void aPlanComesBackFromItsFileAsItWas() throws Exception {
        try (LabConnection lab = lab()) {
            Inventory inventory = lab.read(Scope.FULL);
            PlanDocument written = document(inventory, lab);
            Path file = folder.resolve("plan.json");
            written.write(file);
            PlanDocument read = PlanDocument.read(file);
            assertThat(read).isEqualTo(written);
            Plan plan = Planner.plan(inventory, DRAIN);
            assertThat(read.toPlan().steps())
                    .map(Step::command)
                    .isEqualTo(plan.steps().stream().map(Step::command).toList());
            assertThat(read.toPlan().estimate()).isEqualTo(plan.estimate());
        }
    }

    @Test
    void everyStepHasItsScriptAndItsReason() throws Exception {
        try (LabConnection lab = lab()) {
            assertThat(document(lab.read(Scope.FULL), lab).steps()).allSatisfy(step -> {
                assertThat(step.why()).isNotBlank();
                assertThat(step.script()).contains("HVCL01");
            });
        }
    }

    @Test
    void nothingDriftsWhileNothingHappens() throws Exception {
        try (LabConnection lab = lab()) {
            PlanDocument document = document(lab.read(Scope.FULL), lab);
            lab.clock().advance(Duration.ofMinutes(1));
            assertThat(document.drift(lab.read(Scope.FULL))).isEmpty();
        }
    }

    @Test
    void whatHasMovedSinceIsNamedObjectByObject() throws Exception {
        try (LabConnection lab = lab()) {
            PlanDocument document = document(lab.read(Scope.FULL), lab);
            GroupName role = new GroupName("app02");
            var move = new ClusterCommand.MoveVirtualMachine(role, new NodeName("HV04"), MigrationType.LIVE);
            lab.execute(move, Progress.SILENT);
            lab.clock().advance(Duration.ofMinutes(1));
            assertThat(document.drift(lab.read(Scope.FULL)))
                    .contains(new Basis.Drift("role app02", "HV02 Online", "HV04 Online"))
                    .anyMatch(drift -> drift.object().equals("roles on HV02"));
        }
    }

    @Test
    void theSameFactsHaveTheSameHashAndOthersHaveAnother() {
        Basis one = new Basis(new TreeMap<>(Map.of("role a", "HV01 Online")));
        Basis same = new Basis(new TreeMap<>(Map.of("role a", "HV01 Online")));
        Basis other = new Basis(new TreeMap<>(Map.of("role a", "HV02 Online")));
        assertThat(one.hash()).isEqualTo(same.hash()).isNotEqualTo(other.hash());
    }

    @Test
    void aFileThatIsNoPlanIsRefusedWithPlaceAndRemedy() throws Exception {
        for (String text : List.of("{}", "{\"plan\": 2}", "{\"plan\": \"1\"}", "[1]", "{\"plan\": 1, \"kind\": 3}")) {
            Path file = folder.resolve("broken.json");
            Files.writeString(file, text);
            assertThatThrownBy(() -> PlanDocument.read(file))
                    .as(text)
                    .isInstanceOf(DocumentException.class)
                    .hasMessageContaining("broken.json");
        }
    }
}
