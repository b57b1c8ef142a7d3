/** What other parts may ask of, tell to and hear from identity. */
@NullMarked
package dev.tintype.identity.api;

import org.jspecify.annotations.NullMarked;
