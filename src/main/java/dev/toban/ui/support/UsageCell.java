package dev.toban.ui.support;

import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.scene.Node;

/** A cell with the share that is used as a bar, and words beside it. */
public final class UsageCell<T> implements CellDrawing<T> {

    private static final double WIDTH = 36;

    private final UsageBar bar = new UsageBar(WIDTH, true);
    private final ToDoubleFunction<? super T> used;
    private final Function<? super T, String> words;

    public UsageCell(ToDoubleFunction<? super T> used, Function<? super T, String> words) {
        this.used = used;
        this.words = words;
    }

    @Override
    public Node node() {
        return bar;
    }

    @Override
    public void show(T row) {
        bar.show(used.applyAsDouble(row), words.apply(row));
    }
}
