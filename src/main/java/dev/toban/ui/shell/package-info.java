/** The window around the pages: header, navigation, details, task strip, palette, help. */
@NullMarked
package dev.toban.ui.shell;

import org.jspecify.annotations.NullMarked;
