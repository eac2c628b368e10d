/** Stub. */
@org.jspecify.annotations.NullMarked
package dev.toban.connection.file;
