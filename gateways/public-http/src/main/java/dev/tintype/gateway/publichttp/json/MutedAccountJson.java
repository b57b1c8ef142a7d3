package dev.tintype.gateway.publichttp.json;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.tintype.gateway.presentation.json.AccountJson;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An account in the list of muted ones. */
public record MutedAccountJson(
    @JsonUnwrapped AccountJson account, @Nullable Instant muteExpiresAt) {}
