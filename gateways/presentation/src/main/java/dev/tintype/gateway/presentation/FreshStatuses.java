package dev.tintype.gateway.presentation;

import dev.tintype.content.api.ContentQuery.PostsByIds;
import dev.tintype.content.api.Post;
import dev.tintype.gateway.presentation.StatusPages.Kind;
import dev.tintype.gateway.presentation.json.MediaLinks;
import dev.tintype.gateway.presentation.json.StatusJson;
import dev.tintype.gateway.presentation.json.StatusMarksJson;
import dev.tintype.gateway.presentation.json.StatusPresenter;
import dev.tintype.gateway.presentation.json.StatusPresenter.Frame;
import dev.tintype.platform.http.WrittenJson;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.PostId;
import dev.tintype.platform.messaging.Bus;
import dev.tintype.platform.messaging.Parallel;
import dev.tintype.profile.api.Profile;
import dev.tintype.relationship.api.Filter.Context;
import dev.tintype.relationship.api.Relation;
import dev.tintype.relationship.api.RelationshipQuery.FiltersOf;
import dev.tintype.relationship.api.RelationshipQuery.RelationsToward;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One post that has just come out, for many people at once: four calls of the bus however many
 * look, and one JSON for all who see the same, as those do whose filters don't match it. Nobody has
 * reacted to it yet.
 */
public final class FreshStatuses {
  private static final int VIEWERS_AT_ONCE = 1_000;

  private final Bus bus;
  private final Caller caller;
  private final Accounts accounts;
  private final StatusPresenter presenter;

  /**
   * @param caller on whose behalf is asked, since it is for many
   */
  public FreshStatuses(Bus bus, Caller caller, Accounts accounts, StatusPresenter presenter) {
    this.bus = bus;
    this.caller = caller;
    this.accounts = accounts;
    this.presenter = presenter;
  }

  /**
   * A post as it is shown.
   *
   * @param shown what each viewer is shown who may see it
   */
  public record Fresh(boolean hasMedia, Map<Viewer, Shown> shown) {
    static final Fresh NOTHING = new Fresh(false, Map.of());
  }

  /**
   * A post as one viewer is shown it.
   *
   * @param unwanted one of their filters keeps it out of their home; {@code json} says so
   */
  public record Shown(WrittenJson json, boolean unwanted) {}

  /**
   * What each of the viewers is shown; those who may not see it are left out.
   *
   * @param viewers who are signed in
   */
  public Fresh of(PostId id, Kind kind, List<Viewer> viewers) {
    Post post = bus.ask(caller, new PostsByIds(List.of(id))).stream().findFirst().orElse(null);
    if (post == null || viewers.isEmpty()) {
      return Fresh.NOTHING;
    }
    var relations = Parallel.start(() -> relations(post.author(), viewers));
    var filterings = Parallel.start(() -> filterings(viewers));
    Profile author = accounts.profiles(caller, List.of(post.author())).get(post.author());
    Map<AccountId, Relation> byViewer = relations.get();
    Map<AccountId, Filtering> filteringOf = filterings.get();
    if (author == null) {
      return Fresh.NOTHING;
    }
    Map<String, StatusJson> byOrigin = new HashMap<>();
    Map<String, Shown> plain = new HashMap<>();
    Map<Viewer, Shown> shown = new LinkedHashMap<>();
    for (Viewer viewer : viewers) {
      AccountId account = viewer.caller().member();
      if (maySee(account, kind, post, author, byViewer.get(account))) {
        var status = byOrigin.computeIfAbsent(viewer.origin(), _ -> present(viewer, post, author));
        var filtering = filteringOf.getOrDefault(account, Filtering.NOTHING);
        var filtered = filtering.results(post);
        shown.put(
            viewer,
            filtered.isEmpty()
                ? plain.computeIfAbsent(viewer.origin(), _ -> shown(status, false))
                : shown(status.withFiltered(filtered), filtering.hides(post, Context.HOME)));
      }
    }
    return new Fresh(!post.media().isEmpty(), shown);
  }

  private static Shown shown(StatusJson status, boolean unwanted) {
    return new Shown(WrittenJson.of(status), unwanted);
  }

  private static boolean maySee(
      AccountId viewer, Kind kind, Post post, Profile author, Relation relation) {
    return Visibility.maySee(viewer, post, author.privateAccount(), relation)
        && switch (kind) {
          case HOME, TIMELINE -> Visibility.inTimelines(viewer, post, relation);
          case ASKED_FOR -> true;
        };
  }

  private Map<AccountId, Relation> relations(AccountId author, List<Viewer> viewers) {
    Map<AccountId, Relation> byViewer = new HashMap<>();
    for (List<AccountId> some : inChunks(viewers)) {
      var relations = bus.ask(caller, new RelationsToward(author, some));
      for (int i = 0; i < some.size(); i++) {
        byViewer.put(some.get(i), relations.get(i));
      }
    }
    return byViewer;
  }

  /** Those of the viewers who don't want to read everything, as hardly anybody doesn't. */
  private Map<AccountId, Filtering> filterings(List<Viewer> viewers) {
    Instant now = Instant.now();
    Map<AccountId, Filtering> byViewer = new HashMap<>();
    for (List<AccountId> some : inChunks(viewers)) {
      for (var own : bus.ask(caller, new FiltersOf(some))) {
        byViewer.put(own.account(), Filtering.of(own.account(), own.filters(), now));
      }
    }
    return byViewer;
  }

  private static List<List<AccountId>> inChunks(List<Viewer> viewers) {
    var ids = viewers.stream().map(viewer -> viewer.caller().member()).distinct().toList();
    var chunks = new ArrayList<List<AccountId>>();
    for (int from = 0; from < ids.size(); from += VIEWERS_AT_ONCE) {
      chunks.add(List.copyOf(ids.subList(from, Math.min(ids.size(), from + VIEWERS_AT_ONCE))));
    }
    return chunks;
  }

  private StatusJson present(Viewer viewer, Post post, Profile author) {
    var pictures =
        Visibility.isOpen(post, author.privateAccount())
            ? MediaLinks.Audience.PUBLIC
            : MediaLinks.Audience.RESTRICTED;
    var account = accounts.present(viewer, author);
    var frame = new Frame(author, account, pictures, StatusMarksJson.NONE, viewer.origin());
    return presenter.present(post, frame);
  }
}
