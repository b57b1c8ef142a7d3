/** What makes a caption and a post right, without any reading or writing. */
@NullMarked
package dev.tintype.content.domain;

import org.jspecify.annotations.NullMarked;
