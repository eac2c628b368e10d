package dev.toban.model;

/** The least and the most that a setting may be. */
public record Range(int least, int most) {

    public boolean holds(int number) {
        return number >= least && number <= most;
    }
}
