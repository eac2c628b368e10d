/** Looks at the pages of a cluster with a believable inventory. */
@NullMarked
package dev.toban.ui.pages;

import org.jspecify.annotations.NullMarked;
