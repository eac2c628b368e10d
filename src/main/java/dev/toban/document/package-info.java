/** Documents: inventories, commands and what else is written as JSON, read strictly and written exactly. */
@NullMarked
package dev.toban.document;

import org.jspecify.annotations.NullMarked;
