package dev.toban.app;

import dev.toban.connection.ClusterConnection;
import dev.toban.connection.ConnectionKind;
import dev.toban.connection.file.FileConnection;
import dev.toban.text.Message;
import dev.toban.text.Times;
import dev.toban.ui.shell.Band;
import dev.toban.ui.shell.ClusterAges;
import dev.toban.ui.support.ObservableTexts;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;

/** The time that the ages of a cluster are counted to, and what the title bar says of it. */
record ClusterTime(InstantSource clock, ClusterAges.Kind ages) {

    /**
     * A cluster's facts grow old by its own clock, a file by the person's. A lab's time is its own: a file of it is as
     * old as the file itself, as if the lab's time had gone on since.
     */
    static ClusterTime of(ClusterConnection connection, InstantSource person) {
        return switch (connection) {
            case FileConnection file
            when file.isOfLab() ->
                new ClusterTime(() -> file.taken().plus(age(file, person)), ClusterAges.Kind.WRITTEN);
            case FileConnection _ -> new ClusterTime(person, ClusterAges.Kind.FILE);
            default -> new ClusterTime(connection.clock(), ClusterAges.Kind.LIVE);
        };
    }

    /** Another machine's clock may be ahead of ours. */
    private static Duration age(FileConnection file, InstantSource person) {
        Duration age = Duration.between(file.written(), person.instant());
        return age.isNegative() ? Duration.ZERO : age;
    }

    /** A file says when it was taken; how old that is stands beside the band, where it can grow. */
    static Band band(ClusterConnection connection, Clock clock, ObservableTexts texts) {
        return switch (connection) {
            case FileConnection file ->
                Band.file(Message.of(
                        file.isOfLab() ? "snapshots.takenInLab" : "snapshots.taken",
                        new Times(texts.now(), clock.getZone()).dateTime(file.taken())));
            default -> connection.capabilities().kind() == ConnectionKind.LAB ? Band.lab() : Band.readOnly();
        };
    }
}
