package dev.tintype.platform.messages;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, newest first.
 *
 * @param older the cursor for the page of older items; null when there are none
 * @param newer the cursor for newer items; null when the page is empty
 */
public record Page<T>(List<T> items, @Nullable Long older, @Nullable Long newer) {

  public Page {
    items = List.copyOf(items);
  }

  public static <T> Page<T> empty() {
    return new Page<>(List.of(), null, null);
  }

  /**
   * Makes a page of rows that were read with one row more than {@code request.limit()} to learn
   * whether there are further ones.
   *
   * @param rows newest first, or oldest first where {@link PageRequest#ascending()}
   */
  public static <T> Page<T> of(PageRequest request, List<T> rows, ToLongFunction<T> cursor) {
    boolean more = rows.size() > request.limit();
    List<T> kept = more ? rows.subList(0, request.limit()) : rows;
    if (request.ascending()) {
      kept = kept.reversed();
    }
    if (kept.isEmpty()) {
      return empty();
    }
    boolean older = request.ascending() || more;
    return new Page<>(
        kept,
        older ? cursor.applyAsLong(kept.getLast()) : null,
        cursor.applyAsLong(kept.getFirst()));
  }

  public <U> Page<U> map(Function<? super T, ? extends U> mapper) {
    return new Page<>(items.stream().<U>map(mapper).toList(), older, newer);
  }

  /** The same cursors around other items, such as the ids' hydrated things. */
  public <U> Page<U> with(List<U> others) {
    return new Page<>(others, older, newer);
  }
}
