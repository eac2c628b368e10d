/** The Lab page: the simulated cluster's clock, the faults it can suffer, and the trace of what happened. */
@NullMarked
package dev.toban.ui.lab;

import org.jspecify.annotations.NullMarked;
