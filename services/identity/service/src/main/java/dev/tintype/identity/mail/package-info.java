/** Sending mail. */
@NullMarked
package dev.tintype.identity.mail;

import org.jspecify.annotations.NullMarked;
