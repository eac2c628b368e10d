package dev.toban.cli;

import picocli.CommandLine.Command;

/** The command itself; each verb is a command of its own below it. */
@Command(
        name = "toban",
        mixinStandardHelpOptions = true,
        description = "A console for Windows Server failover clusters; without arguments it opens its window.")
final class TobanCommand {}
