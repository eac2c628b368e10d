/** The house rules as tests, and what every test may lean on. */
@NullMarked
package dev.toban.house;

import org.jspecify.annotations.NullMarked;
