@org.jspecify.annotations.NullMarked
package dev.tintype.chat.domain;
