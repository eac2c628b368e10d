package dev.toban.ui.support;

import dev.toban.command.Intent;

/** The way from a wish to its plan: nothing runs from a click. */
@FunctionalInterface
public interface Plans {

    /** Makes the plan and shows it, with its checks, its script and its way back. */
    void open(Intent intent);
}
