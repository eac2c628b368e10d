package dev.toban.ui.support;

/**
 * Something the palette offers: a page, an action, or an object of the cluster.
 *
 * @param words what is searched and shown
 * @param hint muted words behind it: what it is, or why it cannot be done now
 */
public record PaletteEntry(Icon icon, String words, String hint, Runnable run) {}
