/** The reaction service: what people like and save, and their collections. */
@org.jspecify.annotations.NullMarked
package dev.tintype.reaction;
