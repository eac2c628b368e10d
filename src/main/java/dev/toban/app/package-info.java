/** Starts the program and puts its parts together. */
@NullMarked
package dev.toban.app;

import org.jspecify.annotations.NullMarked;
