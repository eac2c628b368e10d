package dev.toban.model;

/**
 * A group of properties that belong to the object around it: documents write them beside the owner's own properties, as
 * the cmdlets do.
 */
public interface Facet {}
