package dev.tintype.gateway.publichttp;

import dev.tintype.platform.http.Request;
import dev.tintype.platform.messages.Page;
import dev.tintype.platform.messages.PageRequest;

/**
 * Which part of a list of limited length is wanted: by cursors, or by a page's number, as the
 * Pixelfed app turns pages until one is empty.
 *
 * @param page what to read: all there is where pages go by numbers
 * @param number from 1; 0 where pages go by cursors
 * @param size of a page that goes by its number
 */
record ListPart(PageRequest page, long number, int size) {
  private static final int ALL = 500;

  static ListPart of(Request request) {
    long number = request.number("page").filter(it -> it > 0).orElse(0L);
    int size = request.limit(20, 40);
    return number == 0
        ? new ListPart(request.page(40, 100), 0, size)
        : new ListPart(PageRequest.first(ALL), number, size);
  }

  /** The page out of what was read. */
  <T> Page<T> cut(Page<T> read) {
    if (number == 0) {
      return read;
    }
    long before = Math.min(number - 1, ALL) * size;
    return new Page<>(read.items().stream().skip(before).limit(size).toList(), null, null);
  }
}
