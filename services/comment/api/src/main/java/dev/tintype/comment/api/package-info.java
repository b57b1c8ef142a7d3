/** The messages of the comment service: comments, their threads, and who may write them. */
@NullMarked
package dev.tintype.comment.api;

import org.jspecify.annotations.NullMarked;
