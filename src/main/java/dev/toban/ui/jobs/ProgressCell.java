package dev.toban.ui.jobs;

import dev.toban.job.JobProgress;
import dev.toban.job.JobState;
import dev.toban.job.StepState;
import dev.toban.text.Sizes;
import dev.toban.ui.support.CellDrawing;
import dev.toban.ui.support.ObservableTexts;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** How much of a job is done: the number with its bar. */
final class ProgressCell implements CellDrawing<JobProgress> {

    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

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

    /** A percentage; of a job that did not come to its end, the steps that are done. */
    static String words(JobProgress job, ObservableTexts texts) {
        return job.state().isOver() && job.state() != JobState.SUCCEEDED
                ? texts.of(
                        "jobs.progress.steps",
                        job.count(StepState.DONE),
                        job.steps().size())
                : Sizes.percent(texts.now(), job.share());
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void show(JobProgress job) {
        words.setText(words(job, texts));
        bar.setProgress(job.share());
        bar.pseudoClassStateChanged(FAILED, JobWords.isTrouble(job.state()));
    }
}
