package dev.toban.advisor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.command.Intent;
import dev.toban.model.BlockRedirectedReason;
import dev.toban.model.Clusters;
import dev.toban.model.FileSystemRedirectedReason;
import dev.toban.model.LinkState;
import dev.toban.model.NodeName;
import dev.toban.model.NodeState;
import dev.toban.model.SwitchName;
import dev.toban.model.Unknowns;
import dev.toban.model.VolumeName;
import dev.toban.model.VolumeState;
import dev.toban.text.Message;
import java.util.List;
import org.junit.jupiter.api.Test;

class StorageAndSwitchFindingsTest {

    private static final LinkState UP = LinkState.CONNECTED;
    private static final LinkState DOWN = LinkState.DISCONNECTED;

    @Test
    void aVolumeWithoutADiskPathIsAFault() {
        Clusters cluster = Clusters.of(2)
                .with(Unknowns.volume(
                        "Volume1", "HV01", SmallParts.redirected("HV02", BlockRedirectedReason.NO_DISK_CONNECTIVITY)));
        Finding finding = only(cluster, "advisor.volume.state");
        assertThat(finding.level()).isEqualTo(FindingLevel.FAULT);
        assertThat(finding.objects()).containsExactly("Volume1", "HV02");
    }

    @Test
    void refsIsRedirectedByDesign() {
        Clusters cluster = Clusters.of(2)
                .with(Unknowns.volume(
                        "Volume1",
                        "HV01",
                        SmallParts.redirected("HV02", FileSystemRedirectedReason.FILE_SYSTEM_RE_FS)));
        assertThat(keys(cluster)).isEmpty();
    }

    @Test
    void ntfsOnPooledStorageIsBlockRedirectedByDesign() {
        BlockRedirectedReason[] none = {};
        Clusters cluster = Clusters.of(2).with(Unknowns.volume("Volume1", "HV01", SmallParts.redirected("HV02", none)));
        assertThat(keys(cluster)).isEmpty();
    }

    @Test
    void redirectedAccessThatAPersonTurnedOnIsMendedByTurningItOff() {
        Clusters cluster = Clusters.of(2)
                .with(Unknowns.volume(
                        "Volume1", "HV01", SmallParts.redirected("HV01", FileSystemRedirectedReason.USER_REQUEST)));
        Finding finding = only(cluster, "advisor.volume.state");
        assertThat(finding.level()).isEqualTo(FindingLevel.WARNING);
        assertThat(finding.mend()).contains(new Intent.ResumeCsv(new VolumeName("Volume1")));
    }

    @Test
    void aVolumeThatNobodyReachesIsAFaultAndAnUnknownOneUnknown() {
        Clusters cluster = Clusters.of(2)
                .with(Unknowns.volume("Volume1", "HV01", Unknowns.state("HV01", VolumeState.UNAVAILABLE)))
                .with(Unknowns.volume("Volume2", "HV01", Unknowns.state("HV01", VolumeState.UNKNOWN)));
        assertThat(Findings.of(cluster.inventory()))
                .extracting(Finding::level)
                .containsExactly(FindingLevel.FAULT, FindingLevel.UNKNOWN);
    }

    @Test
    void aVolumeWithLittleFreeSpaceIsAWarning() {
        assertThat(only(Clusters.of(2).with(SmallParts.volume("Volume1", 199, 1000)), "advisor.volume.full")
                        .level())
                .isEqualTo(FindingLevel.WARNING);
        assertThat(only(Clusters.of(2).with(SmallParts.volume("Volume1", 49, 1000)), "advisor.volume.full")
                        .level())
                .as("as good as full")
                .isEqualTo(FindingLevel.FAULT);
        assertThat(keys(Clusters.of(2).with(SmallParts.volume("Volume1", 200, 1000))))
                .isEmpty();
    }

    @Test
    void aSwitchWithoutAnyLinkIsDeadAndOneWithALinkLeftIsThin() {
        Clusters dead = Clusters.of(2).with(Unknowns.externalSwitch("HV01", "vsw", DOWN, DOWN));
        Clusters thin = Clusters.of(2).with(Unknowns.externalSwitch("HV01", "vsw", UP, DOWN));
        assertThat(only(dead, "advisor.switch.dead").level()).isEqualTo(FindingLevel.FAULT);
        assertThat(only(thin, "advisor.switch.thin").level()).isEqualTo(FindingLevel.WARNING);
    }

    @Test
    void aSwitchOfANodeThatIsDownSaysNothing() {
        Clusters cluster = Clusters.of(5)
                .with(Unknowns.node("HV01", NodeState.DOWN))
                .with(Unknowns.externalSwitch("HV01", "vsw", DOWN));
        assertThat(keys(cluster)).doesNotContain("advisor.switch.dead");
    }

    @Test
    void aMachineWhoseSwitchIsOnOneNodeOnlyIsTiedToIt() {
        Clusters cluster = Clusters.of(2)
                .with(Unknowns.externalSwitch("HV01", "dmz", UP))
                .with(Unknowns.externalSwitch("HV01", "prod", UP))
                .with(Unknowns.externalSwitch("HV02", "prod", UP))
                .machine("app07", "HV01", Unknowns.adapter("a7", "dmz", true))
                .machine("app08", "HV01", Unknowns.adapter("a8", "prod", true));
        assertThat(only(cluster, "advisor.machine.tied").objects()).containsExactly("app07", "HV01");
        assertThat(only(cluster, "advisor.machine.tied").cause())
                .isEqualTo(Message.of("advisor.machine.tied.why", new SwitchName("dmz"), new NodeName("HV01")));
    }

    @Test
    void aMachineWhoseSwitchesMeetOnOneNodeOnlyIsToldAllOfThem() {
        Clusters cluster = Clusters.of(3)
                .with(Unknowns.externalSwitch("HV01", "dmz", UP))
                .with(Unknowns.externalSwitch("HV01", "prod", UP))
                .with(Unknowns.externalSwitch("HV02", "prod", UP))
                .with(Unknowns.externalSwitch("HV03", "dmz", UP))
                .machine("app07", "HV01", Unknowns.adapter("a7", "dmz", true), Unknowns.adapter("b7", "prod", true));
        assertThat(only(cluster, "advisor.machine.tied").cause())
                .isEqualTo(Message.of("advisor.machine.tied.together", "dmz, prod"));
    }

    private static List<String> keys(Clusters cluster) {
        return Findings.of(cluster.inventory()).stream()
                .map(finding -> finding.title().key())
                .toList();
    }

    private static Finding only(Clusters cluster, String key) {
        List<Finding> found = Findings.of(cluster.inventory()).stream()
                .filter(finding -> finding.title().key().equals(key))
                .toList();
        assertThat(found).as(key).hasSize(1);
        return found.getFirst();
    }
}
