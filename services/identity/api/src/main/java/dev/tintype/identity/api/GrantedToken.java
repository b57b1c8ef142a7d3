package dev.tintype.identity.api;

import java.time.Instant;
import java.util.List;

/** A token for an application. It does not expire. */
public record GrantedToken(Secret token, List<String> scopes, Instant createdAt) {}
