/** Stores of any server that speaks MongoDB's protocol. */
@NullMarked
package dev.tintype.platform.mongo;

import org.jspecify.annotations.NullMarked;
