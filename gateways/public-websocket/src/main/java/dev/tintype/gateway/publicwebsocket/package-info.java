/** The public door for what happens right now: Mastodon's streaming, and a stream of our own. */
@org.jspecify.annotations.NullMarked
package dev.tintype.gateway.publicwebsocket;
