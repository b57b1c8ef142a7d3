/** The rules about comments, which know neither the database nor the bus. */
@NullMarked
package dev.tintype.comment.domain;

import org.jspecify.annotations.NullMarked;
