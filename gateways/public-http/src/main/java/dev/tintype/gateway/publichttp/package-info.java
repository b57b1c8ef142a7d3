/** The public door: routes ask and tell services over the bus, and present what they answer. */
@org.jspecify.annotations.NullMarked
package dev.tintype.gateway.publichttp;
