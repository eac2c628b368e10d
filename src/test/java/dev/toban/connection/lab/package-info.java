/** Tests of the simulated cluster. */
@NullMarked
package dev.toban.connection.lab;

import org.jspecify.annotations.NullMarked;
