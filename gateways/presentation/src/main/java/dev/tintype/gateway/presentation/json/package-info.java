/** The JSON of people and posts, which all public doors send. */
@org.jspecify.annotations.NullMarked
package dev.tintype.gateway.presentation.json;
