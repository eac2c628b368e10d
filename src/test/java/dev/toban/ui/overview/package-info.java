/** Tests of the overview. */
@NullMarked
package dev.toban.ui.overview;

import org.jspecify.annotations.NullMarked;
