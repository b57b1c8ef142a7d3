package dev.tintype.gateway.presentation;

import dev.tintype.comment.api.CommentQuery.CommentsByAuthor;
import dev.tintype.gateway.presentation.json.StatusJson;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Page;
import dev.tintype.platform.messages.PageRequest;
import dev.tintype.platform.messages.PostId;
import dev.tintype.platform.messaging.Bus;
import dev.tintype.platform.messaging.Parallel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What one account has written: its posts and its comments on others', by time, which their ids
 * tell. Both are shown by the rules for single ones.
 */
public final class AuthorPages {
  private final Bus bus;
  private final Statuses statuses;

  public AuthorPages(Bus bus, Statuses statuses) {
    this.bus = bus;
    this.statuses = statuses;
  }

  /**
   * One page.
   *
   * @param posts reads ids of posts; it is asked once, for twice as many as the page has, as are
   *     comments, so that what the rules leave out can be made up for
   */
  public Page<StatusJson> page(
      Viewer viewer,
      PageRequest page,
      AccountId author,
      Function<PageRequest, Page<PostId>> posts) {
    var wide = new PageRequest(page.maxId(), page.sinceId(), page.minId(), page.limit() * 2);
    var pending = Parallel.start(() -> comments(viewer, author, wide));
    Page<Long> ofPosts = ids(posts.apply(wide), PostId::value);
    Page<Long> ofComments = pending.get();
    boolean more = ofPosts.older() != null || ofComments.older() != null;
    return new Merged(ofPosts.items(), ofComments.items(), more, page).page(viewer);
  }

  private Page<Long> comments(Viewer viewer, AccountId author, PageRequest page) {
    var found = bus.ask(viewer.caller(), new CommentsByAuthor(author, page));
    return ids(found, comment -> comment.id().value());
  }

  private static <T> Page<Long> ids(Page<T> page, Function<T, Long> id) {
    return page.with(page.items().stream().map(id).toList());
  }

  /** Both in order, from the page's near end on: the newest, or next to min_id. */
  private final class Merged {
    private final PageRequest page;
    private final List<Long> ids;
    private final boolean more;
    private int taken;

    /**
     * @param more there are older ones than these
     */
    Merged(List<Long> posts, List<Long> comments, boolean more, PageRequest page) {
      this.page = page;
      Comparator<Long> order =
          page.ascending() ? Comparator.naturalOrder() : Comparator.reverseOrder();
      var all = Stream.concat(posts.stream(), comments.stream()).sorted(order).toList();
      // beyond that, what one of the two lacks here may come before what the other has
      this.ids = all.subList(0, Math.min(all.size(), page.limit() * 2));
      this.more = more || ids.size() < all.size();
    }

    Page<StatusJson> page(Viewer viewer) {
      var found = new ArrayList<StatusJson>();
      take(viewer, found);
      if (found.size() * 2 < page.limit()) {
        take(viewer, found);
      }
      if (taken == 0) {
        return Page.empty();
      }
      long first = ids.getFirst();
      long last = ids.get(taken - 1);
      return page.ascending()
          ? new Page<>(found.reversed(), first, last)
          : new Page<>(found, more || taken < ids.size() ? last : null, first);
    }

    /** Shows as many further ones as the page has room for. */
    private void take(Viewer viewer, List<StatusJson> found) {
      var next = ids.subList(taken, Math.min(ids.size(), taken + page.limit() - found.size()));
      taken += next.size();
      if (!next.isEmpty()) {
        found.addAll(statuses.list(viewer, next));
      }
    }
  }
}
