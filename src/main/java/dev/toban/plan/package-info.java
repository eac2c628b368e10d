/** Plans: what a person wants, as checked and ordered steps; the same inventory and intent give the same plan. */
@NullMarked
package dev.toban.plan;

import org.jspecify.annotations.NullMarked;
