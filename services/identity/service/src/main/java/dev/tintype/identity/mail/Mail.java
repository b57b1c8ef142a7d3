package dev.tintype.identity.mail;

/**
 * A plain-text mail.
 *
 * @param id the same when it is sent again
 */
public record Mail(String id, String to, String subject, String body) {}
