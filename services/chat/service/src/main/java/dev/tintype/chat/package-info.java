/** Conversations of two and of groups. */
@org.jspecify.annotations.NullMarked
package dev.tintype.chat;
