/** What other services' and our own events bring about. */
@NullMarked
package dev.tintype.identity.consumer;

import org.jspecify.annotations.NullMarked;
