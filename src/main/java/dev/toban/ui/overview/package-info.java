/** The page that opens first: what needs a person, and the cluster at a glance. */
@NullMarked
package dev.toban.ui.overview;

import org.jspecify.annotations.NullMarked;
