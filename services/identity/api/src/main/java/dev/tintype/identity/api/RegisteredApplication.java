package dev.tintype.identity.api;

/** A new application with its credentials, told this one time. */
public record RegisteredApplication(
    Application application, String clientId, Secret clientSecret) {}
