/** What a cluster can be asked and what a person can want, as data. */
@NullMarked
package dev.toban.command;

import org.jspecify.annotations.NullMarked;
