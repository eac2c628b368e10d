/** The command line: one of the two doors to the engine. */
@NullMarked
package dev.toban.cli;

import org.jspecify.annotations.NullMarked;
