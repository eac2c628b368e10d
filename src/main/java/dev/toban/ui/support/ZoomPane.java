package dev.toban.ui.support;

import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/** Draws its content larger; the content is laid out in the smaller room and stays sharp. */
public final class ZoomPane extends Region {

    private final Region content;
    private final Scale scale = new Scale(1, 1);

    public ZoomPane(Region content, ObservableDoubleValue zoom) {
        this.content = content;
        content.getTransforms().add(scale);
        getChildren().add(content);
        scale.xProperty().bind(zoom);
        scale.yProperty().bind(zoom);
        scale.setOnTransformChanged(_ -> requestLayout());
    }

    @Override
    protected void layoutChildren() {
        content.resizeRelocate(0, 0, getWidth() / scale.getX(), getHeight() / scale.getY());
    }

    @Override
    protected double computePrefWidth(double height) {
        return content.prefWidth(-1) * scale.getX();
    }

    @Override
    protected double computePrefHeight(double width) {
        return content.prefHeight(-1) * scale.getY();
    }
}
