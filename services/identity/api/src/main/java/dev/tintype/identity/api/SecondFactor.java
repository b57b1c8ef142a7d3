package dev.tintype.identity.api;

/** The state of an account's second factor. */
public record SecondFactor(boolean enabled, int recoveryCodesLeft) {}
