package dev.tintype.profile.api;

/**
 * The size of the server.
 *
 * @param posts archived ones not counted
 * @param activeMonth accounts that posted within 30 days
 * @param activeHalfYear accounts that posted within 180 days
 */
public record ProfileCounts(long accounts, long posts, long activeMonth, long activeHalfYear) {}
