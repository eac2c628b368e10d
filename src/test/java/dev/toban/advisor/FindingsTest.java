package dev.toban.advisor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.command.Intent;
import dev.toban.model.BlockRedirectedReason;
import dev.toban.model.Clusters;
import dev.toban.model.Failback;
import dev.toban.model.FileSystemRedirectedReason;
import dev.toban.model.GroupState;
import dev.toban.model.GroupStatus;
import dev.toban.model.Inventory;
import dev.toban.model.LinkState;
import dev.toban.model.NodeName;
import dev.toban.model.NodeState;
import dev.toban.model.NodeStatus;
import dev.toban.model.Part;
import dev.toban.model.ReadFailure;
import dev.toban.model.Reading;
import dev.toban.model.Section;
import dev.toban.model.SharedVolumeState;
import dev.toban.model.SwitchType;
import dev.toban.model.Unknowns;
import dev.toban.model.VolumeName;
import dev.toban.model.VolumeState;
import dev.toban.text.Language;
import dev.toban.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindingsTest {

    private static final Texts ENGLISH = Texts.in(Language.ENGLISH);

    private static List<String> words(Inventory inventory) {
        return Findings.of(inventory).stream()
                .map(finding -> finding.level() + " " + ENGLISH.of(finding.title()))
                .toList();
    }

    private static Finding only(Inventory inventory) {
        List<Finding> findings = Findings.of(inventory);
        assertThat(findings).hasSize(1);
        for (Language language : Language.values()) {
            assertThat(Texts.in(language).of(findings.getFirst().title())).isNotBlank();
            assertThat(Texts.in(language).of(findings.getFirst().cause())).isNotBlank();
        }
        return findings.getFirst();
    }

    @Test
    void aHealthyClusterHasNoFindings() {
        assertThat(Findings.of(Clusters.of(4)
                        .machine("APP01", "HV01", Unknowns.adapter("a", "s", true))
                        .with(Unknowns.externalSwitch("HV01", "s", LinkState.CONNECTED))
                        .with(Unknowns.externalSwitch("HV02", "s", LinkState.CONNECTED))
                        .inventory()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ISOLATED, HV05 is isolated", "QUARANTINED, HV05 is quarantined"})
    void anIsolatedOrQuarantinedNodeIsAFault(NodeStatus flag, String title) {
        Finding finding = only(
                Clusters.of(4).with(Unknowns.node("HV05", NodeState.DOWN, flag)).inventory());
        assertThat(finding.level()).isEqualTo(FindingLevel.FAULT);
        assertThat(ENGLISH.of(finding.title())).isEqualTo(title);
        assertThat(finding.since()).contains(Clusters.NOW.minusSeconds(600));
    }

    @Test
    void aNodeThatIsDownIsAFault() {
        assertThat(words(Clusters.of(4)
                        .with(Unknowns.node("HV05", NodeState.DOWN))
                        .inventory()))
                .containsExactly("FAULT HV05 is down");
    }

    @Test
    void aPausedNodeIsANoteThatResumeMends() {
        Finding finding = only(
                Clusters.of(4).with(Unknowns.node("HV02", NodeState.PAUSED)).inventory());
        assertThat(finding.level()).isEqualTo(FindingLevel.NOTE);
        assertThat(finding.mend()).contains(new Intent.Resume(new NodeName("HV02"), Failback.IMMEDIATE));
    }

    @Test
    void aNodeOfUnknownStateIsUnknown() {
        assertThat(only(Clusters.of(4)
                                .with(Unknowns.node("HV02", NodeState.UNKNOWN))
                                .inventory())
                        .level())
                .isEqualTo(FindingLevel.UNKNOWN);
    }

    @Test
    void aSwitchWithoutALinkSaysHowManyAdaptersCannotMoveThere() {
        Finding finding = only(Clusters.of(2)
                .machine("APP01", "HV01", Unknowns.adapter("a", "s", true), Unknowns.adapter("b", "s", false))
                .with(Unknowns.externalSwitch("HV01", "s", LinkState.CONNECTED))
                .with(Unknowns.externalSwitch("HV02", "s", LinkState.DISCONNECTED, LinkState.DISCONNECTED))
                .inventory());
        assertThat(finding.level()).isEqualTo(FindingLevel.FAULT);
        assertThat(ENGLISH.of(finding.cause()))
                .startsWith("None of its 2 uplinks")
                .contains("1 protected adapter uses");
        assertThat(finding.objects()).containsExactly("s", "HV02");
    }

    @Test
    void aSwitchThatLostOneOfTwoUplinksIsAWarning() {
        assertThat(words(Clusters.of(3)
                        .with(Unknowns.externalSwitch("HV01", "s", LinkState.CONNECTED, LinkState.DISCONNECTED))
                        .inventory()))
                .containsExactly("WARNING s on HV01 has lost an uplink");
    }

    @Test
    void anInternalSwitchNeedsNoLink() {
        assertThat(Findings.of(Clusters.of(3)
                        .with(Unknowns.virtualSwitch("HV01", "s", SwitchType.INTERNAL))
                        .inventory()))
                .isEmpty();
    }

    @Test
    void aMachineThatItsSwitchTiesToOneNodeIsAWarning() {
        assertThat(words(Clusters.of(2)
                        .machine("APP07", "HV01", Unknowns.adapter("a", "dmz", true))
                        .with(Unknowns.externalSwitch("HV01", "dmz", LinkState.CONNECTED))
                        .inventory()))
                .containsExactly("WARNING APP07 can run on HV01 only");
    }

    private static Inventory volume(
            VolumeState state, Set<FileSystemRedirectedReason> files, Set<BlockRedirectedReason> blocks) {
        SharedVolumeState there = new SharedVolumeState(new NodeName("HV02"), state, files, blocks, Clusters.NOW);
        return Clusters.of(2).with(Unknowns.volume("Volume1", "HV01", there)).inventory();
    }

    @ParameterizedTest
    @CsvSource({"NO_DISK_CONNECTIVITY", "STORAGE_SPACE_NOT_ATTACHED"})
    void aLostPathToAVolumeIsAFault(BlockRedirectedReason reason) {
        Finding finding = only(volume(VolumeState.BLOCK_REDIRECTED, Set.of(), Set.of(reason)));
        assertThat(finding.level()).isEqualTo(FindingLevel.FAULT);
        assertThat(finding.since()).contains(Clusters.NOW);
    }

    @ParameterizedTest
    @CsvSource({"INCOMPATIBLE_VOLUME_FILTER, FAULT", "INCOMPATIBLE_FILE_SYSTEM_FILTER, WARNING", "USER_REQUEST, WARNING"
    })
    void aFilterOrAPersonThatRedirectsAVolumeIsFound(FileSystemRedirectedReason reason, FindingLevel level) {
        assertThat(only(volume(VolumeState.FILE_SYSTEM_REDIRECTED, Set.of(reason), Set.of()))
                        .level())
                .isEqualTo(level);
    }

    @Test
    void redirectedAccessThatAPersonTurnedOnIsTurnedOffAgain() {
        Finding finding = only(
                volume(VolumeState.FILE_SYSTEM_REDIRECTED, Set.of(FileSystemRedirectedReason.USER_REQUEST), Set.of()));
        assertThat(finding.mend()).isEqualTo(Optional.of(new Intent.ResumeCsv(new VolumeName("Volume1"))));
    }

    @Test
    void redirectionByDesignIsNoFinding() {
        assertThat(Findings.of(volume(
                        VolumeState.FILE_SYSTEM_REDIRECTED,
                        Set.of(FileSystemRedirectedReason.FILE_SYSTEM_RE_FS),
                        Set.of())))
                .isEmpty();
        assertThat(Findings.of(volume(VolumeState.BLOCK_REDIRECTED, Set.of(), Set.of())))
                .isEmpty();
        assertThat(Findings.of(volume(VolumeState.DIRECT, Set.of(), Set.of()))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"UNAVAILABLE, FAULT", "PAUSED, WARNING", "UNKNOWN, UNKNOWN"})
    void aVolumeThatIsNotReachedIsFound(VolumeState state, FindingLevel level) {
        SharedVolumeState old =
                new SharedVolumeState(new NodeName("HV01"), state, Set.of(), Set.of(), Clusters.NOW.minusSeconds(60));
        assertThat(only(Clusters.of(2)
                                .with(Unknowns.volume("Volume1", "HV01", old))
                                .inventory())
                        .level())
                .isEqualTo(level);
    }

    @Test
    void aPauseWhileTheOwnershipMovesIsNoFinding() {
        assertThat(Findings.of(Clusters.of(2)
                        .with(Unknowns.volume("Volume1", "HV01", paused("HV01", 2), paused("HV02", 2)))
                        .inventory()))
                .isEmpty();
    }

    @Test
    void whatAllNodesSayOfAVolumeIsOneFinding() {
        Finding finding = only(Clusters.of(2)
                .with(Unknowns.volume("Volume1", "HV01", paused("HV01", 90), paused("HV02", 60)))
                .inventory());
        assertThat(Texts.in(Language.ENGLISH).of(finding.title())).isEqualTo("Volume1 on HV01, HV02: Paused");
        assertThat(finding.objects()).containsExactly("Volume1", "HV01", "HV02");
        assertThat(finding.since()).contains(Clusters.NOW.minusSeconds(90));
    }

    private static SharedVolumeState paused(String node, long seconds) {
        return new SharedVolumeState(
                new NodeName(node), VolumeState.PAUSED, Set.of(), Set.of(), Clusters.NOW.minusSeconds(seconds));
    }

    @Test
    void whatANodeThatIsDownDoesNotReachIsNoFindingOfItsOwn() {
        assertThat(words(Clusters.of(4)
                        .with(Unknowns.node("HV05", NodeState.DOWN))
                        .with(Unknowns.volume("Volume1", "HV01", Unknowns.state("HV05", VolumeState.UNAVAILABLE)))
                        .inventory()))
                .containsExactly("FAULT HV05 is down");
    }

    @Test
    void aFailedRoleIsAFaultThatStartingMends() {
        Finding finding = only(Clusters.of(2)
                .with(Unknowns.role("APP01", "HV01", GroupState.FAILED, Set.of()))
                .inventory());
        assertThat(finding.level()).isEqualTo(FindingLevel.FAULT);
        assertThat(finding.mend()).containsInstanceOf(Intent.StartRole.class);
    }

    @Test
    void aRoleThatLostItsProtectedNetworkIsAFaultThatMovingMends() {
        Finding finding = only(Clusters.of(2)
                .with(Unknowns.role("APP01", "HV01", GroupState.ONLINE, Set.of(GroupStatus.NETWORK_FAILURE)))
                .inventory());
        assertThat(finding.level()).isEqualTo(FindingLevel.FAULT);
        assertThat(finding.mend()).containsInstanceOf(Intent.Migrate.class);
    }

    @Test
    void rolesThatNobodyMonitorsAreOneFindingPerNode() {
        assertThat(words(Clusters.of(2)
                        .with(Unknowns.role("APP01", "HV01", GroupState.ONLINE, Set.of(GroupStatus.UNMONITORED)))
                        .with(Unknowns.role("APP02", "HV01", GroupState.ONLINE, Set.of(GroupStatus.UNMONITORED)))
                        .with(Unknowns.role("APP03", "HV02", GroupState.ONLINE, Set.of(GroupStatus.UNMONITORED)))
                        .inventory()))
                .containsExactly("WARNING 2 roles on HV01 are not monitored", "WARNING APP03 is not monitored");
    }

    @Test
    void aHealthyGuestsFlagsAreNoFinding() {
        assertThat(Findings.of(Clusters.of(2)
                        .with(Unknowns.role(
                                "APP01",
                                "HV01",
                                GroupState.ONLINE,
                                Set.of(GroupStatus.OS_HEARTBEAT, GroupStatus.APPLICATION_READY)))
                        .inventory()))
                .isEmpty();
    }

    @Test
    void aClusterThatOneMoreLostVoteStopsIsAWarning() {
        assertThat(words(Clusters.of(2).inventory())).isEmpty();
        assertThat(words(Clusters.of(2)
                        .with(Unknowns.node("HV03", NodeState.DOWN))
                        .inventory()))
                .containsExactly("FAULT HV03 is down", "WARNING One more lost vote stops the cluster");
    }

    @Test
    void aPartThatGaveNoAnswerIsUnknown() {
        Reading failed =
                Reading.fresh(Clusters.NOW).failed(new ReadFailure("0x800706BA", "RPC_S_SERVER_UNAVAILABLE", ""));
        Finding finding = only(Clusters.of(2)
                .reading(Part.of(Section.HOSTS, new NodeName("HV02")), failed)
                .inventory());
        assertThat(finding.level()).isEqualTo(FindingLevel.UNKNOWN);
        assertThat(finding.since()).contains(Clusters.NOW);
        assertThat(ENGLISH.of(finding.title())).isEqualTo("Hyper-V hosts of HV02: no answer");
    }

    @Test
    void theWorstComesFirst() {
        assertThat(Findings.of(Clusters.of(5)
                        .with(Unknowns.node("HV01", NodeState.PAUSED))
                        .with(Unknowns.node("HV02", NodeState.UNKNOWN))
                        .with(Unknowns.node("HV03", NodeState.DOWN))
                        .inventory()))
                .extracting(Finding::level)
                .isSorted();
    }
}
