/** What the media service takes, answers and tells. */
@NullMarked
package dev.tintype.media.api;

import org.jspecify.annotations.NullMarked;
