/** The adapters page: every virtual network adapter, whether it is protected, and which nodes could take it. */
@NullMarked
package dev.toban.ui.adapters;

import org.jspecify.annotations.NullMarked;
