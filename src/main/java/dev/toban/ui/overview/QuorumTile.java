package dev.toban.ui.overview;

import dev.toban.ui.support.Icon;
import dev.toban.ui.support.Look;
import dev.toban.ui.support.PageContext;
import dev.toban.ui.support.Phrases;
import dev.toban.ui.support.StateShape;
import dev.toban.ui.support.StateWord;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Quorum: the votes that are there, and which of them can go. */
final class QuorumTile extends Tile<QuorumOutlook> {

    /** So many voters fit one by one. */
    private static final int ALL = 6;

    /** So many names fit in a line. */
    private static final int NAMES = 3;

    QuorumTile(PageContext context) {
        super("overview-quorum", "overview.quorum", Icon.QUORUM, context);
    }

    @Override
    String note(QuorumOutlook quorum) {
        String key = quorum.dynamic()
                .map(dynamic -> dynamic ? "overview.quorum.dynamic" : "overview.quorum.fixed")
                .orElse("overview.quorum.witnessOnly");
        return texts.of(key, texts.of(quorum.witness()));
    }

    @Override
    List<Node> lines(QuorumOutlook quorum) {
        List<Node> lines = new ArrayList<>();
        Node voters = quorum.voters().size() <= ALL ? voters(quorum) : counted(quorum);
        lines.add(line(figure(quorum), voters));
        if (quorum.known()) {
            lines.add(losses(quorum));
        } else {
            lines.add(state(new StateWord(Look.UNKNOWN, texts.of("overview.quorum.unknown"))));
        }
        lines.add(label(
                texts.of(quorum.dynamic().orElse(false) ? "overview.quorum.again" : "overview.quorum.counted"),
                "tiny"));
        return lines;
    }

    private Node figure(QuorumOutlook quorum) {
        String present = quorum.known() ? Integer.toString(quorum.present()) : Phrases.DASH;
        HBox figure =
                new HBox(whole(present, "figure"), whole(texts.of("overview.quorum.total", quorum.total()), "muted"));
        figure.getStyleClass().add("quorum-figure");
        figure.setAlignment(Pos.BASELINE_LEFT);
        return figure;
    }

    private Node voters(QuorumOutlook quorum) {
        HBox voters = new HBox();
        voters.getStyleClass().add("voters");
        quorum.voters().forEach(voter -> voters.getChildren().add(voter(voter)));
        return voters;
    }

    private Node voter(QuorumOutlook.Voter voter) {
        StateShape shape = new StateShape(voter.look());
        shape.setAccessibleText(texts.of("overview.quorum.voter", name(voter), voter.votes()));
        Label name = label(name(voter), "tiny");
        VBox box = new VBox(shape, name);
        box.getStyleClass().add("voter");
        box.setAlignment(Pos.TOP_CENTER);
        return box;
    }

    private Node counted(QuorumOutlook quorum) {
        long nodes = quorum.voters().stream()
                .filter(voter -> voter.node().isPresent())
                .count();
        long voting = quorum.voters().stream()
                .filter(voter -> voter.node().isPresent() && voter.votes() > 0)
                .count();
        return label(texts.of("overview.quorum.nodes", voting, nodes), "muted");
    }

    private Node losses(QuorumOutlook quorum) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("what-if");
        ColumnConstraints words = new ColumnConstraints();
        words.setHgrow(Priority.ALWAYS);
        ColumnConstraints answer = new ColumnConstraints();
        answer.setHalignment(HPos.RIGHT);
        grid.getColumnConstraints().addAll(words, answer);
        List<QuorumOutlook.Loss> losses = quorum.losses();
        for (int row = 0; row < losses.size(); row++) {
            QuorumOutlook.Loss loss = losses.get(row);
            grid.addRow(row, label(lost(loss)), state(answer(loss, quorum.total())));
        }
        return grid;
    }

    private String lost(QuorumOutlook.Loss loss) {
        List<String> names = loss.lost().stream().map(this::name).toList();
        if (names.isEmpty()) {
            return texts.of("overview.quorum.anyOne");
        }
        if (names.size() == 2 && loss.survived()) {
            return texts.of("overview.quorum.pair", names.getFirst(), names.getLast());
        }
        return names.size() <= NAMES
                ? joined(names)
                : texts.of("overview.quorum.many", names.getFirst(), names.get(1), names.size() - 2);
    }

    private StateWord answer(QuorumOutlook.Loss loss, int total) {
        return loss.survived()
                ? new StateWord(Look.OK, texts.of("overview.quorum.keeps", loss.left(), total))
                : new StateWord(Look.FAILED, texts.of("overview.quorum.stops", loss.left(), total));
    }

    private String name(QuorumOutlook.Voter voter) {
        return voter.node().map(node -> node.value()).orElseGet(() -> texts.of("overview.quorum.witness"));
    }
}
