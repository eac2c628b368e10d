package dev.toban.ui.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BackgroundTest {

    private final Background background = Background.direct();
    private final List<Object> seen = new ArrayList<>();

    @Test
    void aResultComesBackOnTheScreen() {
        background.run(() -> 42, seen::add, seen::add);
        assertThat(seen).containsExactly(42);
    }

    @Test
    void aRefusalComesBackOnTheScreen() {
        IOException refusal = new IOException("refused");
        background.run(() -> fail(refusal), seen::add, (IOException e) -> seen.add(e));
        assertThat(seen).containsExactly(refusal);
    }

    @Test
    void aMistakeIsThrownOnTheScreen() {
        assertThatThrownBy(() -> background.run(
                        () -> {
                            throw new IllegalStateException("mistake");
                        },
                        seen::add,
                        seen::add))
                .hasMessage("mistake");
        assertThat(seen).isEmpty();
    }

    @Test
    void workAndScreenHaveTheirOwnThreads() {
        List<String> order = new ArrayList<>();
        List<Runnable> waiting = new ArrayList<>();
        Background later = new Background(Runnable::run, waiting::add);
        later.run(() -> order.add("work"), _ -> order.add("screen"), _ -> order.add("refused"));
        order.add("between");
        waiting.forEach(Runnable::run);
        assertThat(order).containsExactly("work", "between", "screen");
    }

    private static Object fail(IOException refusal) throws IOException {
        throw refusal;
    }
}
