/** The lab's public face: what a simulated cluster is made of, what can happen to it, and how a run is watched. */
@NullMarked
package dev.toban.lab;

import org.jspecify.annotations.NullMarked;
