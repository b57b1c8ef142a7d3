/** What people write: cleaned, and read for hashtags, mentions and links. */
@NullMarked
package dev.tintype.platform.text;

import org.jspecify.annotations.NullMarked;
