/** What only reads, one method for each query. */
@NullMarked
package dev.tintype.identity.query;

import org.jspecify.annotations.NullMarked;
