/** Reports about a cluster, made from a status snapshot alone. */
@NullMarked
package dev.toban.report;

import org.jspecify.annotations.NullMarked;
