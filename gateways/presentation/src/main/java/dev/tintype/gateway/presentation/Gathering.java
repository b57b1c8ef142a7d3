package dev.tintype.gateway.presentation;

import dev.tintype.platform.http.WrittenJson;
import dev.tintype.platform.messages.Page;
import dev.tintype.platform.messages.PageRequest;
import dev.tintype.platform.messages.PostId;
import java.util.ArrayList;
import java.util.List;

/** Collects a page from a skeleton, from its near end on: the newest, or next to min_id. */
final class Gathering {
  private final Page<PostId> skeleton;
  private final PageRequest page;
  private final List<PostId> ids;
  private final List<StatusPages.Hydrated> found = new ArrayList<>();
  private int taken;

  Gathering(Page<PostId> skeleton, PageRequest page) {
    this.skeleton = skeleton;
    this.page = page;
    this.ids = page.ascending() ? skeleton.items().reversed() : skeleton.items();
  }

  List<PostId> next() {
    return ids.subList(taken, Math.min(ids.size(), taken + page.limit()));
  }

  /**
   * Takes in what was found, up to the page's limit; what lies beyond is for the next page.
   *
   * @param visible some of those asked for, in their order
   */
  void add(List<PostId> asked, List<StatusPages.Hydrated> visible) {
    int next = 0;
    for (PostId id : asked) {
      if (found.size() == page.limit()) {
        return;
      }
      taken++;
      if (next < visible.size() && visible.get(next).post().id().equals(id)) {
        found.add(visible.get(next++));
      }
    }
  }

  /** More than half of the page is missing, and there is more to look at. */
  boolean isShort() {
    return found.size() * 2 < page.limit() && taken < ids.size();
  }

  List<StatusPages.Hydrated> inOrder() {
    return page.ascending() ? found.reversed() : found;
  }

  Page<WrittenJson> page(List<WrittenJson> statuses) {
    if (taken == 0) {
      return Page.empty();
    }
    long first = ids.getFirst().value();
    long last = ids.get(taken - 1).value();
    if (page.ascending()) {
      return new Page<>(statuses, first, last);
    }
    boolean more = taken < ids.size() || skeleton.older() != null;
    return new Page<>(statuses, more ? last : null, first);
  }
}
