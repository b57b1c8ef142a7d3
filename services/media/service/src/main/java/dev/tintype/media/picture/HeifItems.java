package dev.tintype.media.picture;

/**
 * Which items of a HEIF container make up the picture.
 *
 * @param primary the picture's item id
 * @param tiled whether it is a grid of other items
 * @param alpha the item id of its transparency; 0 when it has none
 */
public record HeifItems(long primary, boolean tiled, long alpha) {}
