/** A cluster that exists only here: a discrete-event simulation behind the port, with its own clock and one seed. */
@NullMarked
package dev.toban.connection.lab;

import org.jspecify.annotations.NullMarked;
