/** The messages of the chat service: conversations of two and of groups. */
@org.jspecify.annotations.NullMarked
package dev.tintype.chat.api;
