package dev.tintype.gateway.presentation.json;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of a profile's table.
 *
 * @param value HTML in an account, plain text in its {@code source}
 */
public record FieldJson(String name, String value, @Nullable Instant verifiedAt) {}
