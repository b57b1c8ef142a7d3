/** What files say of themselves, read without decoding anything. */
@NullMarked
package dev.tintype.media.picture;

import org.jspecify.annotations.NullMarked;
