package dev.tintype.identity.api;

/** A code for the application, good once and for ten minutes. */
public record AuthorizationCode(Secret code, String redirectUri) {}
