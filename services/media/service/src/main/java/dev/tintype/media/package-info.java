/** The media service. */
@NullMarked
package dev.tintype.media;

import org.jspecify.annotations.NullMarked;
