@org.jspecify.annotations.NullMarked
package dev.tintype.reaction.batch;
