package dev.toban.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.command.ClusterCommand;
import dev.toban.command.Intent;
import dev.toban.connection.Progress;
import dev.toban.connection.Scope;
import dev.toban.connection.lab.LabConnection;
import dev.toban.connection.lab.Laboratories;
import dev.toban.document.DocumentException;
import dev.toban.lab.BuiltIn;
import dev.toban.lab.Scenarios;
import dev.toban.model.AutoFailbackType;
import dev.toban.model.GroupName;
import dev.toban.model.GroupPriority;
import dev.toban.model.Inventory;
import dev.toban.model.NetworkName;
import dev.toban.model.NetworkRole;
import dev.toban.model.NodeName;
import dev.toban.model.ResourceName;
import dev.toban.model.WitnessType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Plans that change settings: carried out they are so, taken back they are as before; what cannot be is refused. */
class SettingPlansTest {

    private static final GroupName ROLE = new GroupName("app02");
    private static final NetworkName MANAGEMENT = new NetworkName("Management");
    private static final NodeName HV01 = new NodeName("HV01");
    private static final NodeName HV02 = new NodeName("HV02");
    private static final NodeName HV03 = new NodeName("HV03");

    private final LabConnection lab;

    SettingPlansTest() throws DocumentException {
        lab = Laboratories.open(Scenarios.builtIn(BuiltIn.DUTY), 0, () -> 0);
    }

    @AfterEach
    void end() {
        lab.close();
    }

    static Stream<Intent> changes() {
        return Stream.of(
                new Intent.SetMigrationLimit(List.of(), 7),
                new Intent.SetMigrationLimit(List.of(HV01, HV02), 7),
                new Intent.SetMigrationNetworks(List.of(MANAGEMENT)),
                new Intent.SetMigrationNetworks(List.of()),
                new Intent.SetNetworkRole(new NetworkName("Cluster"), NetworkRole.NONE),
                new Intent.RenameNetwork(MANAGEMENT, "LAN"),
                new Intent.SetPreferredOwners(ROLE, List.of(HV03, HV01)),
                new Intent.SetPossibleOwners(ROLE, List.of(HV02, HV01)),
                new Intent.SetRolePolicy(
                        List.of(ROLE, new GroupName("dc02")),
                        GroupPriority.NO_AUTO_START,
                        3L,
                        12,
                        AutoFailbackType.ALLOW,
                        List.of("apart")),
                new Intent.SetWitness(WitnessType.NONE, null, null, null),
                new Intent.SetWitness(WitnessType.FILE_SHARE, null, "\\\\files\\vote", null),
                new Intent.SetWitness(WitnessType.CLOUD, null, null, "votes"),
                new Intent.SetVotes(List.of(HV01, HV02), false));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void aChangeIsSeenAndTakenBack(Intent intent) throws Exception {
        Plan plan = plan(intent);
        assertThat(plan.isBlocked()).as(plan.checks().toString()).isFalse();
        String before = settings(plan);
        run(plan);
        plan.steps()
                .forEach(step ->
                        assertThat(Verification.of(step.expected(), read())).isEqualTo(Verdict.MET));
        assertThat(plan(intent).isBlocked()).as("it is so already").isTrue();
        Plan undo = UndoPlanner.plan("a job", plan, plan.steps(), read());
        assertThat(undo.steps()).hasSameSizeAs(plan.steps());
        run(undo);
        assertThat(settings(plan)).isEqualTo(before);
    }

    /** What the plan's steps change, as it is now. */
    private String settings(Plan plan) {
        List<String> now = new ArrayList<>();
        for (Step step : plan.steps()) {
            ClusterCommand command = Objects.requireNonNull(step.command());
            now.add(CurrentSetting.of(command, read()).toString());
        }
        return String.join("\n", now);
    }

    private Inventory read() {
        try {
            return lab.read(Scope.FULL);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private Plan plan(Intent intent) {
        return Planner.plan(read(), intent);
    }

    private void run(Plan plan) throws Exception {
        for (Step step : plan.steps()) {
            lab.execute(Objects.requireNonNull(step.command()), Progress.SILENT);
        }
    }

    private void assertRefused(Intent intent, String key) {
        Plan plan = plan(intent);
        assertThat(plan.isBlocked()).isTrue();
        assertThat(plan.checks(CheckLevel.BLOCKER))
                .extracting(check -> check.title().key())
                .contains(key);
    }

    private void assertWarned(Intent intent, String key) {
        assertThat(plan(intent).checks(CheckLevel.WARNING))
                .extracting(check -> check.title().key())
                .contains(key);
    }

    @Test
    void aLimitOfNoneIsRefused() {
        assertRefused(new Intent.SetMigrationLimit(List.of(), 0), "plan.limit.none");
    }

    @Test
    void theLimitOfTheClusterWinsOverThoseOfItsNodes() {
        assertWarned(new Intent.SetMigrationLimit(List.of(HV01), 7), "plan.limit.clusterWins");
    }

    @Test
    void aNetworkWithAddressesOfRolesStaysOpenToClients() {
        assertRefused(new Intent.SetNetworkRole(MANAGEMENT, NetworkRole.CLUSTER), "plan.networkRole.addresses");
    }

    @Test
    void theLastNetworkKeepsTheHeartbeats() throws Exception {
        for (String name : List.of("Cluster", "LiveMigration")) {
            Plan plan = plan(new Intent.SetNetworkRole(new NetworkName(name), NetworkRole.NONE));
            run(plan);
        }
        assertRefused(new Intent.SetNetworkRole(MANAGEMENT, NetworkRole.NONE), "plan.networkRole.last");
    }

    @Test
    void aNameIsTakenWhateverItsCapitals() {
        assertRefused(new Intent.RenameNetwork(MANAGEMENT, "cLUSTER"), "plan.renameNetwork.taken");
        assertRefused(new Intent.RenameNetwork(MANAGEMENT, " "), "plan.renameNetwork.empty");
    }

    @Test
    void theOwnerStaysAPossibleOwner() {
        assertRefused(new Intent.SetPossibleOwners(ROLE, List.of(HV01)), "plan.possibleOwners.owner");
        assertWarned(new Intent.SetPossibleOwners(ROLE, List.of(HV02)), "plan.possibleOwners.one");
    }

    @Test
    void aPreferredOwnerThatIsNotPossibleIsPassedOver() throws Exception {
        run(plan(new Intent.SetPossibleOwners(ROLE, List.of(HV02, HV01))));
        assertWarned(new Intent.SetPreferredOwners(ROLE, List.of(HV03)), "plan.preferredOwners.impossible");
    }

    @Test
    void valuesOutsideTheirLimitsAreRefused() {
        assertRefused(
                new Intent.SetRolePolicy(List.of(ROLE), null, null, 1194, null, null), "plan.check.heartbeatOutside");
        assertRefused(
                new Intent.SetRolePolicy(List.of(ROLE), null, -1L, null, null, null), "plan.check.heartbeatOutside");
    }

    @Test
    void aWitnessMustExistOutsideTheNodes() {
        assertRefused(share("\\\\hv01.contoso.com\\vote"), "plan.witness.ownNode");
        assertRefused(share("files"), "plan.witness.noShare");
        assertRefused(share("\\\\files\\"), "plan.witness.noShare");
        assertRefused(new Intent.SetWitness(WitnessType.CLOUD, null, null, " "), "plan.witness.noAccount");
        assertRefused(disk("Volume1"), "plan.witness.sharedVolume");
        assertRefused(disk("no such disk"), "plan.witness.noSuchDisk");
    }

    private static Intent share(String path) {
        return new Intent.SetWitness(WitnessType.FILE_SHARE, null, path, null);
    }

    private static Intent disk(String name) {
        return new Intent.SetWitness(WitnessType.DISK, new ResourceName(name), null, null);
    }

    @Test
    void anEvenNumberOfVotesWantsAWitness() throws Exception {
        Intent none = new Intent.SetWitness(WitnessType.NONE, null, null, null);
        assertWarned(none, "plan.witness.even");
        run(plan(none));
        assertWarned(new Intent.SetVotes(List.of(HV01, HV02), false), "plan.votes.left");
    }

    @Test
    void aRunningNodeKeepsAVote() {
        List<NodeName> all = read().nodes().stream().map(node -> node.name()).toList();
        assertRefused(new Intent.SetVotes(all, false), "plan.votes.none");
    }
}
