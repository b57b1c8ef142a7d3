package dev.tintype.content.api;

/**
 * Where a post was made, as its author calls it.
 *
 * @param name 1 to 100 characters
 */
public record Place(String name) {}
