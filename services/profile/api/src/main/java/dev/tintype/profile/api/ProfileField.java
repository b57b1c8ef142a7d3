package dev.tintype.profile.api;

/**
 * One line of the table below a bio, such as {@code Camera: Leica M3}.
 *
 * @param name 1 to 255 characters of plain text
 * @param value up to 255 characters of plain text; a whole web address is shown as a link
 */
public record ProfileField(String name, String value) {}
