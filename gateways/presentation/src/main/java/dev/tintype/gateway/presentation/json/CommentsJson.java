package dev.tintype.gateway.presentation.json;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of the comments on a post, or of the replies to one.
 *
 * @param next what to ask for with {@code after} to go on; null when there are no more
 */
public record CommentsJson(List<StatusJson> comments, @Nullable String next) {}
