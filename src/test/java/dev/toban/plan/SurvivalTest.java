package dev.toban.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.command.ClusterCommand;
import dev.toban.lab.Fault;
import dev.toban.model.GroupName;
import dev.toban.model.Inventory;
import dev.toban.model.NodeName;
import dev.toban.model.Part;
import dev.toban.model.ReadFailure;
import dev.toban.model.Reading;
import dev.toban.model.Section;
import dev.toban.model.SwitchName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SurvivalTest {

    private static final long GB = 1L << 30;
    private static final NodeName HV01 = new NodeName("HV01");
    private static final NodeName HV02 = new NodeName("HV02");
    private static final NodeName HV03 = new NodeName("HV03");

    private static String machine(String name, int node, int gigabytes, String... more) {
        return "\"name\": \"" + name + "\", \"node\": \"HV0" + node + "\", \"memoryGB\": " + gigabytes
                + String.join("", more);
    }

    /** So many nodes, each with machines of these sizes. */
    private static Inventory equal(int nodes, int... gigabytes) {
        String[] machines = IntStream.rangeClosed(1, nodes)
                .boxed()
                .flatMap(node -> IntStream.range(0, gigabytes.length)
                        .mapToObj(i -> machine("vm" + node + i, node, gigabytes[i])))
                .toArray(String[]::new);
        return new SmallCluster(nodes, machines).read();
    }

    private static Survival of(Inventory inventory) {
        return new SurvivalCheck().of(inventory);
    }

    private static List<String> homeless(Survival.Loss loss) {
        return loss.homeless().stream().map(each -> each.role().value()).toList();
    }

    @Test
    void oneNodeOfThreeMayGoWhenTheOthersHaveRoom() {
        assertThat(of(equal(3, 16, 16)).one()).isInstanceOfSatisfying(Survival.Fits.class, fits -> {
            assertThat(fits.share()).isEqualTo(96 / 128.0);
            assertThat(fits.left()).isEqualTo(32 * GB);
        });
    }

    @Test
    void whereMuchIsLeftTheFiguresAreTheSumsOfWhatStays() {
        assertThat(of(equal(6, 5, 3)).two()).isInstanceOfSatisfying(Survival.Fits.class, fits -> {
            assertThat(fits.left()).isEqualTo((4 * 64 - 6 * 8) * GB);
            assertThat(fits.share()).isEqualTo(1 - 208 / 256.0);
        });
    }

    @Test
    void whatFindsNoRoomIsNamedForTheWorstLoss() {
        Inventory inventory = new SmallCluster(
                        3,
                        machine("a", 1, 40),
                        machine("b", 2, 40),
                        machine("c", 3, 30),
                        machine("d", 3, 10),
                        machine("e", 3, 10))
                .read();
        assertThat(of(inventory).one()).isInstanceOfSatisfying(Survival.Shortage.class, shortage -> {
            assertThat(shortage.bad()).isEqualTo(3);
            assertThat(shortage.first().lost()).containsExactly(HV01);
            assertThat(shortage.first().missing()).isEqualTo(40 * GB);
            assertThat(shortage.first().homeless())
                    .containsExactly(new Survival.Homeless(new GroupName("a"), 40 * GB, Survival.NoPlace.NO_MEMORY));
        });
    }

    @Test
    void whoHasTheHigherPriorityIsPlacedFirst() {
        Inventory inventory = new SmallCluster(
                        2,
                        machine("large", 1, 30),
                        machine("urgent", 1, 20, ", \"priority\": \"High\""),
                        machine("other", 2, 30))
                .read();
        assertThat(of(inventory).one())
                .isInstanceOfSatisfying(
                        Survival.Shortage.class,
                        shortage -> assertThat(shortage.worst())
                                .filteredOn(loss -> loss.lost().contains(HV01))
                                .singleElement()
                                .satisfies(loss -> assertThat(homeless(loss)).containsExactly("large")));
    }

    @Test
    void aMachineThatOneNodeAloneMayOwnIsNamedApart() {
        Inventory inventory = new SmallCluster(3, machine("tied", 1, 8, ", \"possibleOwners\": [\"HV01\"]")).read();
        assertThat(of(inventory).tied()).containsExactly(new GroupName("tied"));
        assertThat(of(inventory).one().survives()).isTrue();
    }

    @Test
    void twoPossibleOwnersSurviveOneLossButNotTwo() {
        Survival survival =
                of(new SmallCluster(4, machine("few", 1, 8, ", \"possibleOwners\": [\"HV01\", \"HV03\"]")).read());
        assertThat(survival.one().survives()).isTrue();
        assertThat(survival.two()).isInstanceOfSatisfying(Survival.Shortage.class, shortage -> {
            assertThat(shortage.bad()).isEqualTo(1);
            assertThat(shortage.first().lost()).containsExactly(HV01, HV03);
            assertThat(shortage.first().homeless())
                    .containsExactly(new Survival.Homeless(new GroupName("few"), 8 * GB, Survival.NoPlace.NO_NODE));
        });
    }

    @Test
    void aSwitchWithoutLinkTakesANodeOutOfTheReckoning() {
        SmallCluster cluster = new SmallCluster(2, machine("app", 1, 8));
        assertThat(of(cluster.read()).one().survives()).isTrue();
        cluster.after(new Fault.UplinkDown(HV02, new SwitchName("prod")));
        assertThat(of(cluster.read()).one().survives()).isFalse();
    }

    @Test
    void aPausedNodeCanBeLostButTakesNothing() {
        SmallCluster cluster = new SmallCluster(3, machine("a", 1, 40), machine("b", 2, 40));
        assertThat(of(cluster.read()).one().survives()).isTrue();
        cluster.after(new ClusterCommand.SuspendNode(HV03, false, null, null));
        assertThat(of(cluster.read()).one().survives()).isFalse();
    }

    @Test
    void whereSpreadingFailsFillingUpMayHelp() {
        Inventory inventory = new SmallCluster(
                        3,
                        machine("small", 1, 20),
                        machine("big", 1, 40, ", \"priority\": \"Low\""),
                        machine("there", 2, 40))
                .read();
        // Spread, "small" takes from the empty HV03 what "big" needs there; filled up, it goes to HV02.
        assertThat(of(inventory).one().survives()).isTrue();
    }

    @Test
    void aNodeThatGaveNoAnswerMakesTheAnswerUnknown() {
        Inventory inventory = equal(4, 16);
        Map<Part, Reading> readings = new LinkedHashMap<>(inventory.readings());
        Part part = Part.of(Section.VIRTUAL_MACHINES, HV02);
        readings.put(part, inventory.reading(part).failed(new ReadFailure("0x800706BA", "RPC", "")));
        Survival survival = of(Inventory.of(inventory.parts(), readings));
        assertThat(survival.one()).isEqualTo(new Survival.Unknown());
        assertThat(survival.two()).isEqualTo(new Survival.Unknown());
        assertThat(survival.unknown()).containsExactly(HV02);
    }

    @Test
    void aClusterCannotLoseAsManyNodesAsItHas() {
        Survival survival = of(equal(2, 16));
        assertThat(survival.one().survives()).isTrue();
        assertThat(survival.two()).isEqualTo(new Survival.TooFew());
    }

    @Test
    void theSameCaseIsNotReckonedTwice() {
        SurvivalCheck check = new SurvivalCheck();
        SmallCluster cluster = new SmallCluster(2, machine("app", 1, 8));
        Survival first = check.of(cluster.read());
        assertThat(check.of(cluster.read())).isSameAs(first);
        cluster.after(new Fault.UplinkDown(HV02, new SwitchName("prod")));
        assertThat(check.of(cluster.read())).isNotSameAs(first);
    }

    @Test
    void whereTheVotesAreLostItDoesNotMatterWhatWouldFit() {
        Survival four = of(equal(4, 8));
        assertThat(four.one().survives()).isTrue();
        assertThat(four.two())
                .as("four nodes and the witness: three of five votes stay")
                .isInstanceOf(Survival.Fits.class);
        Survival three = of(equal(3, 8));
        assertThat(three.one().survives()).isTrue();
        assertThat(three.two())
                .as("the witness of three nodes has no vote")
                .isEqualTo(new Survival.Stops(List.of(HV01, HV02), 1, 3));
    }
}
