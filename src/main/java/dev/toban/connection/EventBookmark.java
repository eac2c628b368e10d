package dev.toban.connection;

/**
 * How far the events of a cluster were read.
 *
 * @param recordId number of the last event that was read; 0 for none
 */
public record EventBookmark(long recordId) {

    public static final EventBookmark START = new EventBookmark(0);
}
