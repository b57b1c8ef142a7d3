package dev.tintype.identity.api;

/**
 * A new authenticator secret.
 *
 * @param secret in base 32, to type
 * @param uri {@code otpauth://…}, to show as a QR code
 */
public record SecondFactorSetup(Secret secret, Secret uri) {}
