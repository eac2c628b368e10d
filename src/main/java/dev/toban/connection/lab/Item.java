package dev.toban.connection.lab;

import java.util.ArrayList;
import java.util.List;

/** A simulated object that readers see; it tells of its changes so that an unchanged one is not described again. */
abstract class Item {

    private final List<Runnable> watchers = new ArrayList<>(0);
    private int version;

    final int version() {
        return version;
    }

    /** Has something done at each change from now on, until nobody watches any more. */
    final void watch(Runnable watcher) {
        watchers.add(watcher);
    }

    final void unwatch() {
        watchers.clear();
    }

    final void changed() {
        version++;
        watchers.forEach(Runnable::run);
    }
}
