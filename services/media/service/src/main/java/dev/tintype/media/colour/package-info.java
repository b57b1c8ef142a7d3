/** What a picture's numbers look like, by its profile. */
@NullMarked
package dev.tintype.media.colour;

import org.jspecify.annotations.NullMarked;
