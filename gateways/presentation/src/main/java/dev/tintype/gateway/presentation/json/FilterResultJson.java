package dev.tintype.gateway.presentation.json;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That one of the viewer's filters matches a status.
 *
 * @param keywordMatches the words as they are in the filter; null when none is in the status
 * @param statusMatches the status's id; null when the filter doesn't name it
 */
public record FilterResultJson(
    FilterJson filter,
    @Nullable List<String> keywordMatches,
    @Nullable List<String> statusMatches) {}
