package dev.tintype.identity.api;

/** How an application proves who it is. */
public record ClientCredentials(String clientId, Secret clientSecret) {}
