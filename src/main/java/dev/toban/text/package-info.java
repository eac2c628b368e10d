/** Message keys turned into English and Japanese words. */
@NullMarked
package dev.toban.text;

import org.jspecify.annotations.NullMarked;
