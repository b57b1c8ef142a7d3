/** What changes state, one method for each command. */
@NullMarked
package dev.tintype.identity.command;

import org.jspecify.annotations.NullMarked;
