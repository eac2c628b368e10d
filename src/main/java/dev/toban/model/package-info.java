/** The cluster as data: immutable records, enumerations and identifiers, without a clock and without I/O. */
@NullMarked
package dev.toban.model;

import org.jspecify.annotations.NullMarked;
