package dev.toban.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.document.SnapshotDocument;
import dev.toban.model.BlockRedirectedReason;
import dev.toban.model.Clusters;
import dev.toban.model.GroupState;
import dev.toban.model.GroupStatus;
import dev.toban.model.Inventory;
import dev.toban.model.LinkState;
import dev.toban.model.NodeName;
import dev.toban.model.NodeState;
import dev.toban.model.Part;
import dev.toban.model.RandomInventory;
import dev.toban.model.ReadFailure;
import dev.toban.model.Reading;
import dev.toban.model.Section;
import dev.toban.model.SharedVolumeState;
import dev.toban.model.Unknowns;
import dev.toban.model.VolumeState;
import dev.toban.text.Language;
import dev.toban.text.Texts;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HtmlReportTest {

    private static final Pattern TAG = Pattern.compile("<(/?)([a-z0-9]+)[^>]*>");
    private static final Set<String> VOID = Set.of("meta", "input", "br");

    private static String render(Inventory inventory) {
        return render(inventory, Language.ENGLISH);
    }

    private static String render(Inventory inventory, Language language) {
        SnapshotDocument snapshot = new SnapshotDocument(Clusters.NOW, "CONTOSO\\duty", "lab:duty", inventory);
        return HtmlReport.render(snapshot, Texts.in(language));
    }

    @Test
    void aMachineCalledScriptIsHarmless() {
        String html = render(Clusters.of(2)
                .machine("<script>alert('x')</script>", "HV01", Unknowns.adapter("a\"><img src=x>", "s\"&'", true))
                .inventory());
        assertThat(html)
                .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;")
                .contains("s&quot;&amp;&#39;")
                .doesNotContain("<script")
                .doesNotContain("<img");
    }

    @Test
    void whateverThingsAreCalledTheMarkupStaysWhole() {
        for (long seed = 1; seed <= 5; seed++) {
            assertThat(unclosed(render(RandomInventory.of(seed, 4, 20))))
                    .as("seed " + seed)
                    .isEmpty();
        }
    }

    private static String unclosed(String html) {
        Deque<String> open = new ArrayDeque<>();
        var tags = TAG.matcher(html);
        while (tags.find()) {
            if (tags.group(1).isEmpty() && !VOID.contains(tags.group(2))) {
                open.push(tags.group(2));
            } else if (!tags.group(1).isEmpty() && !tags.group(2).equals(open.poll())) {
                return "unexpected " + tags.group() + " at " + tags.start();
            }
        }
        return String.join(" ", open);
    }

    @Test
    void theFileNeedsNothingElse() {
        assertThat(render(RandomInventory.of(3, 3, 5)).replace("xmlns='http://www.w3.org/2000/svg'", ""))
                .doesNotContain("http:")
                .doesNotContain("https:")
                .doesNotContain("@import")
                .doesNotContain("src=")
                .doesNotContain("<link")
                .doesNotContain("<script");
    }

    @Test
    void bothLanguagesAreInsideAndTheGivenOneShows() {
        Inventory inventory = Clusters.of(2).inventory();
        assertThat(render(inventory, Language.JAPANESE))
                .contains("<html lang=\"ja\">")
                .contains("id=\"language-ja\" checked>")
                .contains("<span lang=\"en\">Needs attention</span><span lang=\"ja\">要対応</span>");
        assertThat(render(inventory, Language.ENGLISH)).contains("id=\"language-en\" checked>");
    }

    @Test
    void aStateIsShapeColourAndWord() {
        String html = render(Clusters.of(1)
                .with(Unknowns.node("HV02", NodeState.DOWN))
                .with(Unknowns.role("r", "HV01", GroupState.ONLINE, Set.of(GroupStatus.NETWORK_FAILURE)))
                .inventory());
        assertThat(html)
                .contains("<span class=\"s ok\"><span lang=\"en\">Up</span>")
                .contains("<td class=\"bad-cell\"><span class=\"s bad\"><span lang=\"en\">Down</span>")
                .contains("<td class=\"warn-cell\"><span class=\"s warn\"><span lang=\"en\">Running</span>")
                .contains("protected network lost");
    }

    @Test
    void aRedirectedVolumeSaysWhyAndSinceWhen() {
        SharedVolumeState lost = new SharedVolumeState(
                new NodeName("HV02"),
                VolumeState.BLOCK_REDIRECTED,
                Set.of(),
                Set.of(BlockRedirectedReason.NO_DISK_CONNECTIVITY),
                Clusters.NOW.minus(Duration.ofMinutes(12)));
        String html = render(Clusters.of(2)
                .with(Unknowns.volume("Volume1", "HV01", Unknowns.state("HV01", VolumeState.DIRECT), lost))
                .inventory());
        assertThat(html).contains("no disk path").contains("since 01:18:00 (12 min)");
    }

    @Test
    void whatWasNotReadIsHatched() {
        Reading failed = Reading.NEVER.failed(new ReadFailure("0x800706BA", "RPC_S_SERVER_UNAVAILABLE", ""));
        String html = render(Clusters.of(1)
                .reading(Part.of(Section.HOSTS, new NodeName("HV01")), failed)
                .inventory());
        assertThat(html).contains("<td class=\"hatch\">").contains("RPC_S_SERVER_UNAVAILABLE 0x800706BA");
    }

    @Test
    void whatCouldNotBeReadAgainIsHatchedAndSaysHowOldItIs() {
        Reading stale = Reading.fresh(Clusters.NOW.minusSeconds(84))
                .failed(new ReadFailure("0x800706BA", "RPC_S_SERVER_UNAVAILABLE", ""));
        String html = render(Clusters.of(1)
                .machine("APP01", "HV01")
                .reading(Part.of(Section.VIRTUAL_MACHINES, new NodeName("HV01")), stale)
                .inventory());
        assertThat(html)
                .contains("<td class=\"hatch\"><span class=\"s ok\"><span lang=\"en\">Running</span>")
                .contains("read 84 s earlier");
    }

    @Test
    void anAdapterSaysWhetherItIsProtectedAndWhereItsSwitchHasALink() {
        String html = render(Clusters.of(2)
                .machine("APP01", "HV01", Unknowns.adapter("a1", "vSwitch-Prod", false))
                .with(Unknowns.externalSwitch("HV01", "vSwitch-Prod", LinkState.CONNECTED))
                .with(Unknowns.externalSwitch("HV02", "vSwitch-Prod", LinkState.DISCONNECTED))
                .inventory());
        assertThat(html).contains("Not protected").contains("on 1 of 2 nodes");
    }

    @Test
    void theLargestClusterIsRendered() {
        Inventory inventory = RandomInventory.of(64, 64, 8_000);
        String html = render(inventory);
        assertThat(html).endsWith("</html>\n");
    }
}
