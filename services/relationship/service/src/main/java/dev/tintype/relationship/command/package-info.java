@org.jspecify.annotations.NullMarked
package dev.tintype.relationship.command;
