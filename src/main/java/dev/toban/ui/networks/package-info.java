/** The networks page: each node's connection to each network, live-migration order, heartbeat settings. */
@NullMarked
package dev.toban.ui.networks;

import org.jspecify.annotations.NullMarked;
