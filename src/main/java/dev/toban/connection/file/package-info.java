/** A cluster as a file keeps it: a status snapshot or the output of the PowerShell scripts, read-only. */
@NullMarked
package dev.toban.connection.file;

import org.jspecify.annotations.NullMarked;
