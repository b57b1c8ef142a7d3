/** HTTP servers: routing, parameters, access, limits and errors in one place, on Jetty. */
@org.jspecify.annotations.NullMarked
package dev.tintype.platform.http;
