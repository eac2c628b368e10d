package dev.toban.ui.shell;

/** What header and keys can ask the window for. */
interface ShellCommands {

    void palette();

    void refresh();

    void help();

    void keys();
}
