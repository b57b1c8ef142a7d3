package dev.tintype.feed.api;

import dev.tintype.platform.messages.Page;
import dev.tintype.platform.messages.PostId;

/**
 * One page of the caller's home timeline.
 *
 * @param visitDue {@link FeedCommand.VisitHome} ought to be sent: it has been a while, or the list
 *     isn't kept at present and the page is empty for that reason
 */
public record Home(Page<PostId> page, boolean visitDue) {}
