package dev.toban.model;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is made on first use. Two threads may both make it; they make the same. */
final class Lazy<T> implements Supplier<T> {

    private final Supplier<T> maker;
    private @Nullable T value;

    Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    @Override
    public T get() {
        T known = value;
        if (known == null) {
            known = maker.get();
            value = known;
        }
        return known;
    }
}
