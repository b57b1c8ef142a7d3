package dev.tintype.gateway.publichttp;

import dev.tintype.gateway.presentation.NotificationWords;
import dev.tintype.gateway.presentation.Unread;
import dev.tintype.notification.api.Kind;
import dev.tintype.notification.api.NotificationQuery.Selection;
import dev.tintype.platform.http.Request;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messaging.Bus;
import java.util.EnumSet;
import java.util.Set;

/** What requests for notifications have in common: which are meant, and which are unread. */
final class NotificationAsking {
  /** What says which notifications are meant. */
  static final String[] SELECTION = {
    "limit",
    "max_id",
    "since_id",
    "min_id",
    "types[]",
    "exclude_types[]",
    "account_id",
    "include_filtered"
  };

  private NotificationAsking() {}

  /**
   * Those that the request means.
   *
   * @param all the kinds that its client knows
   */
  static Selection selection(Request request, Set<Kind> all) {
    var kinds = EnumSet.noneOf(Kind.class);
    kinds.addAll(all);
    if (request.has("types")) {
      kinds.retainAll(NotificationWords.kinds(request.list("types")));
    }
    kinds.removeAll(NotificationWords.kinds(request.list("exclude_types")));
    return new Selection(
        kinds,
        request.number("account_id").map(AccountId::new).orElse(null),
        request.flag("include_filtered").orElse(false));
  }

  /** Which kinds are to be grouped: as many as can be, unless the request names some. */
  static Set<Kind> grouped(Request request) {
    return request.has("grouped_types")
        ? NotificationWords.kinds(request.list("grouped_types"))
        : EnumSet.allOf(Kind.class);
  }

  /** How many are newer than the caller's marker. */
  static long unread(Bus bus, Request request, Selection selection, Set<Kind> grouped) {
    int limit = request.limit(Unread.USUAL, 1_000);
    return new Unread(bus).count(request.caller(), selection, grouped, limit);
  }
}
