/** Rules that look at a cluster and name what needs a person, why, and what would mend it. */
@NullMarked
package dev.toban.advisor;

import org.jspecify.annotations.NullMarked;
