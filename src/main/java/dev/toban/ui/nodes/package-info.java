/** The nodes page: what each member of the cluster is doing, carries and votes, and how to empty it. */
@NullMarked
package dev.toban.ui.nodes;

import org.jspecify.annotations.NullMarked;
