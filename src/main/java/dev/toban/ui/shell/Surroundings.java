package dev.toban.ui.shell;

import dev.toban.ui.support.Action;
import dev.toban.ui.support.PaletteEntry;
import dev.toban.ui.support.StateWord;
import dev.toban.ui.support.TaskLine;
import java.util.List;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;

/**
 * What the frame shows beside the pages.
 *
 * @param ages how old the facts are, the oldest source by name ("HV04 84 s")
 * @param commands what can be done from every page (connect, export a snapshot, arm changes)
 * @param finder objects of the cluster that match what is typed into the palette
 */
public record Surroundings(
        ObservableValue<String> clusterName,
        ObservableValue<Band> band,
        ObservableValue<List<StateWord>> ages,
        ObservableValue<TaskLine> tasks,
        ObservableValue<List<Action>> commands,
        Function<String, List<PaletteEntry>> finder) {}
