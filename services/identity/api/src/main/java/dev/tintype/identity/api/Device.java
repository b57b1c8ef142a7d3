package dev.tintype.identity.api;

/**
 * Where a request comes from, as the gateway sees it.
 *
 * @param address the network address, for throttling and for the person's list of sessions
 * @param userAgent the {@code User-Agent} header; empty when there was none
 */
public record Device(String address, String userAgent) {}
