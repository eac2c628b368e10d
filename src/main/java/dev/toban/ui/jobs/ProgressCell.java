package dev.toban.ui.jobs;

import dev.toban.job.JobProgress;
import dev.toban.text.Sizes;
import dev.toban.ui.support.CellDrawing;
import dev.toban.ui.support.ObservableTexts;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** How much of a job is done: the number with its bar. */
final class ProgressCell implements CellDrawing<JobProgress> {

    private final ObservableTexts texts;
    private final Label words = new Label();
    private final ProgressBar bar = new ProgressBar(0);
    private final HBox node = new HBox(words, bar);

    ProgressCell(ObservableTexts texts) {
        this.texts = texts;
        bar.getStyleClass().add("job-bar");
        words.getStyleClass().add("job-percent");
        words.setMinWidth(Region.USE_PREF_SIZE);
        node.setAlignment(Pos.CENTER_RIGHT);
        node.getStyleClass().add("usage-bar");
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void show(JobProgress job) {
        words.setText(Sizes.percent(texts.now(), job.share()));
        bar.setProgress(job.share());
    }
}
