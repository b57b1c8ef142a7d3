/** The messages of the feed service: home timelines and reading positions. */
@NullMarked
package dev.tintype.feed.api;

import org.jspecify.annotations.NullMarked;
