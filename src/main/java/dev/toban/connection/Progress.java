package dev.toban.connection;

/** Hears how far a long command has come. */
@FunctionalInterface
public interface Progress {

    Progress SILENT = _ -> {};

    /** The command has come this far, in percent. */
    void reached(int percent);
}
