package dev.toban.ui.overview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.model.GroupName;
import dev.toban.model.NodeName;
import dev.toban.plan.Survival;
import dev.toban.text.Language;
import dev.toban.ui.support.ObservableTexts;
import dev.toban.ui.support.Phrases;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;

class SurvivalWordsTest {

    private static final long GB = 1L << 30;

    private final ObservableTexts texts = new ObservableTexts(Language.ENGLISH);
    private final SurvivalWords words = new SurvivalWords(texts, new Phrases(texts, Clock.systemUTC()));
    private final Survival.Shortage shortage = new Survival.Shortage(
            List.of(new Survival.Loss(
                    List.of(new NodeName("HV01"), new NodeName("HV02")),
                    List.of(homeless("a", Survival.NoPlace.NO_MEMORY), homeless("b", Survival.NoPlace.NO_NODE)),
                    16 * GB)),
            3);

    private static Survival.Homeless homeless(String name, Survival.NoPlace why) {
        return new Survival.Homeless(new GroupName(name), 8 * GB, why);
    }

    @Test
    void theTileNamesTheWorstLossAndTheFirstRoles() {
        assertThat(words.worst(shortage)).isEqualTo("without HV01, HV02, 2 roles find no place: a, b");
    }

    @Test
    void theListNamesEveryRoleWithItsReason() {
        Survival survival = new Survival(
                new Survival.Fits(List.of(new NodeName("HV01")), 0.5, GB),
                shortage,
                List.of(new GroupName("tied")),
                List.of());
        assertThat(words.hasNames(survival)).isTrue();
        assertThat(words.list(survival)).isEqualTo("""
            Any 1 node lost: every role finds a place

            Any 2 nodes lost: 3 losses leave roles without a place
            Without HV01, HV02: 2 roles, 16 GB
                a, 8 GB: not enough memory on the nodes that stay
                b, 8 GB: no node that stays can take it
            … and 2 more losses

            Tied to one node and not counted: 1 role
                tied\
            """);
    }

    @Test
    void whereAllFitThereIsNothingToShow() {
        Survival.Answer fits = new Survival.Fits(List.of(new NodeName("HV01")), 0.5, GB);
        assertThat(words.hasNames(new Survival(fits, new Survival.TooFew(), List.of(), List.of())))
                .isFalse();
    }

    @Test
    void whatNobodyKnowsIsNotSaidToFit() {
        Survival survival = new Survival(new Survival.Unknown(), new Survival.TooFew(), List.of(), List.of());
        assertThat(words.list(survival))
                .isEqualTo("Any 1 node lost: unknown\n\nAny 2 nodes lost: the cluster has no other nodes");
    }

    @Test
    void aLostQuorumIsToldWithTheVotesThatStay() {
        List<NodeName> both = List.of(new NodeName("HV01"), new NodeName("HV02"));
        Survival survival =
                new Survival(new Survival.Fits(both, 0.5, GB), new Survival.Stops(both, 1, 3), List.of(), List.of());
        assertThat(words.hasNames(survival)).isTrue();
        assertThat(words.list(survival))
                .endsWith("Any 2 nodes lost: without HV01, HV02, 1 of 3 votes stay: the cluster stops");
    }
}
