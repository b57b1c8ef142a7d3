/** What is done again and again. */
@NullMarked
package dev.tintype.identity.batch;

import org.jspecify.annotations.NullMarked;
