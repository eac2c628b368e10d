/** Status snapshots and scenarios: saving the cluster on the screen, and opening another one. */
@NullMarked
package dev.toban.ui.snapshots;

import org.jspecify.annotations.NullMarked;
