package dev.tintype.gateway.publichttp;

import dev.tintype.gateway.presentation.Accounts;
import dev.tintype.gateway.presentation.Viewer;
import dev.tintype.gateway.presentation.json.AccountJson;
import dev.tintype.platform.http.Request;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messaging.Bus;
import dev.tintype.profile.api.Profile;
import dev.tintype.profile.api.ProfileQuery.SearchProfiles;
import dev.tintype.relationship.api.Relation;
import dev.tintype.relationship.api.RelationshipQuery.RelationsOf;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds people by the beginnings of their names. */
final class PeopleSearch {
  private static final int MOST = 80;

  private final Bus bus;
  private final Accounts accounts;

  PeopleSearch(Bus bus, Accounts accounts) {
    this.bus = bus;
    this.accounts = accounts;
  }

  /** Answers {@code q}, {@code limit}, {@code offset} and {@code following}. */
  List<AccountJson> find(Request request, int usual) {
    int limit = request.limit(usual, MOST);
    int offset = request.number("offset").map(it -> Math.clamp(it, 0, 1_000)).orElse(0);
    boolean following = request.flag("following").orElse(false);
    String text = Accounts.localName(Viewer.of(request), request.text("q").orElse("")).orElse("");
    if (text.isBlank()) {
      return List.of();
    }
    var search = new SearchProfiles(text, following ? MOST : limit, offset);
    List<Profile> found = mayBeShown(request, bus.ask(request.caller(), search), following);
    return accounts.present(Viewer.of(request), found.stream().limit(limit).toList());
  }

  /**
   * Leaves out who has blocked the caller, and where it is asked for whom the caller follows not.
   */
  private List<Profile> mayBeShown(Request request, List<Profile> found, boolean following) {
    var viewer = request.caller().account();
    if (viewer.isEmpty()) {
      return following ? List.of() : found;
    }
    var ids = found.stream().map(Profile::account).toList();
    Set<AccountId> shown =
        bus.ask(request.caller(), new RelationsOf(viewer.get(), ids)).stream()
            .filter(it -> !it.blockedBy() && (it.following() || !following))
            .map(Relation::account)
            .collect(Collectors.toSet());
    return found.stream().filter(it -> shown.contains(it.account())).toList();
  }
}
