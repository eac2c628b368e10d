/** The volumes page: how each node reaches each Cluster Shared Volume, with the reason and since when. */
@NullMarked
package dev.toban.ui.volumes;

import org.jspecify.annotations.NullMarked;
