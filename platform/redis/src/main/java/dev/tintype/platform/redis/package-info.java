/** What processes share for the moment, on Redis; everything in it may be lost at any time. */
@NullMarked
package dev.tintype.platform.redis;

import org.jspecify.annotations.NullMarked;
