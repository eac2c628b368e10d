/** What all pages stand on: threads, rows, tables, states, actions, words and the look. */
@NullMarked
package dev.toban.ui.support;

import org.jspecify.annotations.NullMarked;
