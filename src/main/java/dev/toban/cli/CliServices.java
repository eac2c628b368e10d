package dev.toban.cli;

import dev.toban.connection.Connections;
import dev.toban.lab.Simulations;
import dev.toban.text.Language;
import java.nio.file.Path;
import java.time.InstantSource;

/**
 * What the command line needs from the program around it.
 *
 * @param version of this program
 * @param language of messages where the command line does not say
 * @param clock wall time, for the date of a status snapshot
 * @param connections opens clusters
 * @param simulations opens labs
 * @param folder where the journal is kept
 */
public record CliServices(
        String version,
        Language language,
        InstantSource clock,
        Connections connections,
        Simulations simulations,
        Path folder) {}
