/** The profile service: people as others see them. */
@org.jspecify.annotations.NullMarked
package dev.tintype.profile;
