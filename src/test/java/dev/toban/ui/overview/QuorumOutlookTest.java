package dev.toban.ui.overview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.model.NodeName;
import dev.toban.model.WitnessType;
import dev.toban.ui.support.Look;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QuorumOutlookTest {

    @Test
    void fourNodesAndAWitnessSurviveAnyTwoVotes() {
        QuorumOutlook quorum = outlook(4, 0, true);
        assertThat(quorum.total()).isEqualTo(5);
        assertThat(said(quorum)).containsExactly("any keeps 4", "HV01+HV02 keeps 3", "HV01+HV02+witness stops 2");
    }

    @Test
    void twoNodesAndAWitnessStopWhenTwoVotesGoAtOnce() {
        assertThat(said(outlook(2, 0, true))).containsExactly("any keeps 2", "HV01+witness stops 1");
    }

    @Test
    void aVoteThatIsGoneAlreadyCountsIntoTheTotal() {
        QuorumOutlook quorum = outlook(3, 1, true);
        assertThat(quorum.present()).isEqualTo(3);
        assertThat(said(quorum)).containsExactly("any stops 2");
    }

    @Test
    void oneVoteAloneStopsWithIt() {
        assertThat(said(outlook(1, 0, false))).containsExactly("any stops 0");
    }

    @Test
    void withoutAWitnessTheFirstNodesAreTheCombination() {
        assertThat(said(outlook(5, 0, false)).getLast()).isEqualTo("HV01+HV02+HV03 stops 2");
    }

    @Test
    void votesThatWereNotToldAllowNoForecast() {
        QuorumOutlook quorum = outlook(4, 0, true);
        assertThat(new QuorumOutlook(false, quorum.dynamic(), quorum.witness(), quorum.voters()).losses())
                .isEmpty();
    }

    private static QuorumOutlook outlook(int up, int down, boolean witness) {
        List<QuorumOutlook.Voter> voters = new ArrayList<>();
        for (int node = 1; node <= up + down; node++) {
            voters.add(new QuorumOutlook.Voter(Optional.of(new NodeName("HV0" + node)), 1, node <= up, Look.OK));
        }
        if (witness) {
            voters.add(new QuorumOutlook.Voter(Optional.empty(), 1, down == 0, Look.OK));
        }
        return new QuorumOutlook(true, Optional.of(true), witness ? WitnessType.DISK : WitnessType.NONE, voters);
    }

    private static List<String> said(QuorumOutlook quorum) {
        return quorum.losses().stream().map(QuorumOutlookTest::said).toList();
    }

    private static String said(QuorumOutlook.Loss loss) {
        List<String> names = loss.lost().stream()
                .map(voter -> voter.node().map(NodeName::value).orElse("witness"))
                .toList();
        String who = names.isEmpty() ? "any" : String.join("+", names);
        return who + (loss.survived() ? " keeps " : " stops ") + loss.left();
    }
}
