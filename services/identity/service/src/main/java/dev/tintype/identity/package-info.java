/** Identity: who people are to this server, and what proves it. */
@NullMarked
package dev.tintype.identity;

import org.jspecify.annotations.NullMarked;
