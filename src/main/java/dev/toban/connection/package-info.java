/** The port to a cluster: how it is read, asked and watched, whatever carries the words. */
@NullMarked
package dev.toban.connection;

import org.jspecify.annotations.NullMarked;
