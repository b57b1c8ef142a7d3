/** The relationship service: who follows, blocks, mutes and trusts whom. */
@org.jspecify.annotations.NullMarked
package dev.tintype.relationship;
