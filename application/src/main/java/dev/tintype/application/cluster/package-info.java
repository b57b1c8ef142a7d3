/** Every role as a process of its own on one machine, over real servers. */
@org.jspecify.annotations.NullMarked
package dev.tintype.application.cluster;
