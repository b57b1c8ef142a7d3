package dev.tintype.media.api;

/**
 * One of the files that media was made into. Its link is made by the gateway from the media's id
 * and {@code name}; a file never changes under its name.
 *
 * @param name its file name, such as {@code 1080.webp}, {@code preview.jpg} or {@code loop.mp4}
 * @param contentType such as {@code image/webp}
 * @param width in pixels
 * @param height in pixels
 * @param bytes the file's length
 */
public record Variant(String name, String contentType, int width, int height, long bytes) {}
