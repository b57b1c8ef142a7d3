/** The JSON of the public API, one record for each entity. */
@org.jspecify.annotations.NullMarked
package dev.tintype.gateway.publichttp.json;
