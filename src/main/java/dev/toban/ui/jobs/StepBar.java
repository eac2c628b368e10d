package dev.toban.ui.jobs;

import dev.toban.ui.support.CellDrawing;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** When a step runs, as a block on a track that is the whole plan. */
final class StepBar extends Region implements CellDrawing<StepRow> {

    private static final double HEIGHT = 8;
    private static final double SMALLEST = 3;
    private static final double PADDING = 16;

    private final Region track = new Region();
    private final Region block = new Region();
    private double begin;
    private double end;

    StepBar() {
        getStyleClass().add("step-bar");
        track.getStyleClass().add("step-track");
        block.getStyleClass().add("step-block");
        getChildren().addAll(track, block);
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        // A cell gives its graphic no more than it asks for.
        parentProperty().subscribe(parent -> {
            if (parent instanceof Region cell) {
                prefWidthProperty().bind(cell.widthProperty().subtract(PADDING));
            }
        });
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public void show(StepRow row) {
        begin = row.begin();
        end = row.end();
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double top = (getHeight() - HEIGHT) / 2;
        track.resizeRelocate(0, top, width, HEIGHT);
        double left = Math.min(begin * width, width - SMALLEST);
        block.resizeRelocate(left, top, Math.max(SMALLEST, (end - begin) * width), HEIGHT);
    }
}
