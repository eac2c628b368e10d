package dev.toban.app;

import dev.toban.ui.support.Background;
import dev.toban.ui.support.Dialogs;
import dev.toban.ui.support.NodePicker;
import dev.toban.ui.support.ObservableTexts;
import dev.toban.ui.support.Preferences;
import dev.toban.ui.support.Theme;
import java.nio.file.Path;

/**
 * What all clusters of one window share.
 *
 * @param home where the program keeps its journal and the scenarios of copies
 */
record ConsoleServices(
        Background background,
        ObservableTexts texts,
        Theme theme,
        Dialogs dialogs,
        NodePicker picker,
        Preferences settings,
        Path home) {

    /** The same for one cluster, so that nothing in the window holds on to it once it is closed. */
    ConsoleServices forOneCluster() {
        return new ConsoleServices(
                background.part(), texts.follower(), theme.follower(), dialogs, picker, settings, home);
    }

    /** Ends what {@link #forOneCluster()} began. */
    void leave(ConsoleServices shared) {
        background.stopRepeating();
        texts.leave(shared.texts);
        theme.leave(shared.theme);
    }
}
