/** Other people's servers, run on this machine for a cluster that has no other. */
@org.jspecify.annotations.NullMarked
package dev.tintype.platform.localservers;
