/** Rules without input or output. */
@NullMarked
package dev.tintype.identity.domain;

import org.jspecify.annotations.NullMarked;
