/** The messages of the content service: posts, drafts, hashtags. */
@NullMarked
package dev.tintype.content.api;

import org.jspecify.annotations.NullMarked;
