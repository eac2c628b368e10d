package dev.toban.app;

import dev.toban.ui.support.Background;
import dev.toban.ui.support.Dialogs;
import dev.toban.ui.support.NodePicker;
import dev.toban.ui.support.ObservableTexts;
import dev.toban.ui.support.Theme;

/** What all clusters of one window share. */
record ConsoleServices(
        Background background,
        ObservableTexts texts,
        Theme theme,
        Dialogs dialogs,
        NodePicker picker,
        SettingsFile settings) {}
