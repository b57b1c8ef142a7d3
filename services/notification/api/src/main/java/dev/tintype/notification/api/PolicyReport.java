package dev.tintype.notification.api;

/**
 * An account's policy, and what waits because of it.
 *
 * @param requests from how many people something is kept back, counted up to 100
 * @param notifications how many notifications are kept back
 */
public record PolicyReport(NotificationPolicy policy, long requests, long notifications) {}
