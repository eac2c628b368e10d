/** Runs plans: one job runs one plan, step by step, and believes only what it reads again. */
@NullMarked
package dev.toban.job;

import org.jspecify.annotations.NullMarked;
