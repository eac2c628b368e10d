/** The roles page: every role and virtual machine, what it is doing, and where it could go. */
@NullMarked
package dev.toban.ui.roles;

import org.jspecify.annotations.NullMarked;
