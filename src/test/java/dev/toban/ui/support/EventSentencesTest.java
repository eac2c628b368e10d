package dev.toban.ui.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.connection.ClusterEvent;
import dev.toban.connection.EventLevel;
import dev.toban.model.NodeName;
import dev.toban.text.Language;
import dev.toban.text.Texts;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventSentencesTest {

    private static final String CLUSTERING = "Microsoft-Windows-FailoverClustering";

    @Test
    void aKnownEventIsSaidInTheLanguageOfThePerson() {
        ClusterEvent event = event(1135, CLUSTERING, "HV02");
        assertThat(said(event, Language.ENGLISH)).isEqualTo("HV02 was removed from the membership of the cluster");
        assertThat(said(event, Language.JAPANESE)).contains("HV02", "メンバーシップから削除");
    }

    @Test
    void anUnknownEventShowsItsProviderAndStrings() {
        assertThat(said(event(4711, CLUSTERING, "a", "b"), Language.ENGLISH)).isEqualTo("FailoverClustering: a; b");
    }

    @Test
    void theSameNumberOfAnotherProviderIsAnotherEvent() {
        assertThat(said(event(1135, "Contoso-Agent", "x"), Language.ENGLISH)).isEqualTo("Contoso-Agent: x");
    }

    @Test
    void anEventWithTooFewStringsIsNotSaid() {
        assertThat(said(event(1127, CLUSTERING, "x"), Language.ENGLISH)).isEqualTo("FailoverClustering: x");
    }

    private static String said(ClusterEvent event, Language language) {
        return Texts.in(language).of(EventSentences.of(event));
    }

    private static ClusterEvent event(int id, String provider, String... properties) {
        NodeName node = new NodeName("HV01");
        return new ClusterEvent(1, Instant.EPOCH, id, provider, EventLevel.ERROR, node, List.of(properties));
    }
}
