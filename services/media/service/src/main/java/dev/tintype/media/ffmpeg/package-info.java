/** Decoding and encoding, in processes of their own. */
@NullMarked
package dev.tintype.media.ffmpeg;

import org.jspecify.annotations.NullMarked;
