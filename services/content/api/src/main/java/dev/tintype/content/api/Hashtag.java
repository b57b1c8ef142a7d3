package dev.tintype.content.api;

/**
 * A hashtag in a caption.
 *
 * @param key what makes two hashtags the same: normalized and case-folded, without the {@code #}
 * @param display as the author wrote it, without the {@code #}
 */
public record Hashtag(String key, String display) {}
