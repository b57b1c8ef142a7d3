/** Sizes, blurhash, and what people may say of media. */
@NullMarked
package dev.tintype.media.domain;

import org.jspecify.annotations.NullMarked;
