@org.jspecify.annotations.NullMarked
package dev.tintype.profile.query;
