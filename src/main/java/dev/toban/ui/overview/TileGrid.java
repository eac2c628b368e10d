package dev.toban.ui.overview;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** Tiles of one height, two to four across; those of the last line share its whole width. */
final class TileGrid extends Region {

    static final double HEIGHT = 174;

    private static final double GAP = 12;
    /** What the page is wide in a window of 1200 and of 1920. */
    private static final double THREE_FROM = 950;

    private static final double FOUR_FROM = 1670;

    TileGrid(List<Node> tiles) {
        getStyleClass().add("tile-grid");
        getChildren().addAll(tiles);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return THREE_FROM;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        int lines = Math.ceilDiv(getManagedChildren().size(), across(width < 0 ? getWidth() : width));
        return lines * HEIGHT + Math.max(0, lines - 1) * GAP;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    private static int across(double width) {
        if (width >= FOUR_FROM) {
            return 4;
        }
        return width >= THREE_FROM ? 3 : 2;
    }

    @Override
    protected void layoutChildren() {
        List<Node> tiles = getManagedChildren();
        int across = across(getWidth());
        for (int i = 0; i < tiles.size(); i++) {
            int line = i / across;
            int inLine = Math.min(across, tiles.size() - line * across);
            double width = (getWidth() - GAP * (inLine - 1)) / inLine;
            double left = snapPositionX(i % across * (width + GAP));
            double right = snapPositionX(i % across * (width + GAP) + width);
            tiles.get(i).resizeRelocate(left, line * (HEIGHT + GAP), right - left, HEIGHT);
        }
    }
}
