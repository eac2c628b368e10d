/** Plans before they run and jobs while they run: the plan sheet, the jobs page, what the task strip says. */
@NullMarked
package dev.toban.ui.jobs;

import org.jspecify.annotations.NullMarked;
