/** The only place with SQL. */
@NullMarked
package dev.tintype.identity.storage;

import org.jspecify.annotations.NullMarked;
