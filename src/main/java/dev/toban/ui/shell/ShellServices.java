package dev.toban.ui.shell;

import dev.toban.ui.support.ObservableTexts;
import dev.toban.ui.support.Preferences;
import dev.toban.ui.support.Theme;

/** What the frame needs from the program around it. */
public record ShellServices(ObservableTexts texts, Theme theme, Preferences preferences) {}
