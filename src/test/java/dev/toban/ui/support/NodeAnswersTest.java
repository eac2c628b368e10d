package dev.toban.ui.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.command.ClusterCommand;
import dev.toban.connection.Progress;
import dev.toban.connection.Scope;
import dev.toban.connection.lab.LabConnection;
import dev.toban.connection.lab.Laboratories;
import dev.toban.lab.BuiltIn;
import dev.toban.lab.Scenarios;
import dev.toban.model.ClusterGroup;
import dev.toban.text.Message;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class NodeAnswersTest {

    @Test
    void aRoleThatDoesNotRunHasAnOwnerAndRunsNowhere() throws Exception {
        try (LabConnection lab = Laboratories.open(Scenarios.builtIn(BuiltIn.DUTY), 0, () -> 0)) {
            ClusterGroup role = lab.read(Scope.FULL).groups().stream()
                    .filter(ClusterGroup::isVirtualMachine)
                    .findFirst()
                    .orElseThrow();
            assertThat(answer(lab, role)).isEqualTo(Message.of("support.answer.here"));
            lab.execute(new ClusterCommand.StopGroup(role.name()), Progress.SILENT);
            lab.clock().advance(Duration.ofMinutes(10));
            assertThat(answer(lab, role)).isEqualTo(Message.of("support.answer.owned"));
        }
    }

    private static Message answer(LabConnection lab, ClusterGroup role) {
        StateMessage answer =
                new NodeAnswers(lab.read(Scope.FULL)).of(role.name()).get(Objects.requireNonNull(role.ownerNode()));
        return Objects.requireNonNull(answer).word();
    }
}
