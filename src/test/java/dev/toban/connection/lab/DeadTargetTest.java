package dev.toban.connection.lab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.command.ClusterCommand;
import dev.toban.connection.CommandOutcome;
import dev.toban.connection.Progress;
import dev.toban.connection.Scope;
import dev.toban.lab.Fault;
import dev.toban.model.GroupName;
import dev.toban.model.GroupState;
import dev.toban.model.NodeName;
import dev.toban.model.VolumeName;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A host dies while something is on its way there, and for some seconds nobody knows. */
class DeadTargetTest {

    private static final NodeName TARGET = SmallScenario.node(3);
    private static final GroupName FILES = new GroupName("FS01");
    private static final VolumeName VOLUME = new VolumeName("Volume2");
    /** Longer than a move takes, shorter than heartbeats may be missing. */
    private static final Duration UNNOTICED = Duration.ofSeconds(9);

    private final LabConnection lab;

    DeadTargetTest() throws Exception {
        lab = SmallScenario.of("2019", 3)
                .with("\"roles\": [{\"name\": \"FS01\", \"type\": \"FileServer\", \"node\": \"HV02\", \"addresses\":"
                        + " [{\"network\": \"Management\", \"address\": \"192.168.10.50\"}]}]")
                .open();
    }

    private GroupState files() {
        return lab.read(Scope.FULL).groups().find(FILES).orElseThrow().state();
    }

    private @Nullable NodeName owner() {
        return lab.read(Scope.FULL).sharedVolumes().find(VOLUME).orElseThrow().ownerNode();
    }

    @Test
    void aRoleDoesNotComeOnlineThereAndIsRecoveredWhenTheHostIsMissed() throws Exception {
        lab.execute(new ClusterCommand.MoveGroup(FILES, TARGET), Progress.SILENT);
        lab.laboratory().inject(new Fault.NodeCrash(TARGET));
        lab.clock().advance(UNNOTICED);
        assertThat(files()).isEqualTo(GroupState.PENDING);
        lab.clock().advance(Duration.ofMinutes(2));
        assertThat(files()).isEqualTo(GroupState.ONLINE);
        assertThat(lab.read(Scope.FULL).groupsOn(TARGET)).isEmpty();
    }

    @Test
    void aVolumeStaysWithItsCoordinatorUntilTheHostIsMissed() throws Exception {
        lab.execute(new ClusterCommand.MoveSharedVolume(VOLUME, TARGET), Progress.SILENT);
        lab.laboratory().inject(new Fault.NodeCrash(TARGET));
        lab.clock().advance(UNNOTICED);
        assertThat(owner()).isEqualTo(SmallScenario.node(2));
        lab.clock().advance(Duration.ofMinutes(2));
        assertThat(owner()).isNotEqualTo(TARGET);
        assertThat(lab.execute(new ClusterCommand.MoveSharedVolume(VOLUME, SmallScenario.node(1)), Progress.SILENT))
                .as("nothing is under way any more")
                .isInstanceOf(CommandOutcome.Started.class);
    }
}
