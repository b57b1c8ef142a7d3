package dev.tintype.gateway.presentation;

import dev.tintype.content.api.ContentQuery.PostsByIds;
import dev.tintype.content.api.Post;
import dev.tintype.gateway.presentation.StatusPages.Kind;
import dev.tintype.gateway.presentation.json.MediaLinks;
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
import dev.tintype.relationship.api.Relation;
import dev.tintype.relationship.api.RelationshipQuery.RelationsToward;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One post that has just come out, for many people at once: three calls of the bus however many
 * look, and one JSON for all who see the same. Nobody has reacted to it yet.
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
  public record Fresh(boolean hasMedia, Map<Viewer, WrittenJson> shown) {
    static final Fresh NOTHING = new Fresh(false, Map.of());
  }

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
    Profile author = accounts.profiles(caller, List.of(post.author())).get(post.author());
    Map<AccountId, Relation> byViewer = relations.get();
    if (author == null) {
      return Fresh.NOTHING;
    }
    Map<String, WrittenJson> byOrigin = new HashMap<>();
    Map<Viewer, WrittenJson> shown = new LinkedHashMap<>();
    for (Viewer viewer : viewers) {
      AccountId account = viewer.caller().member();
      if (maySee(account, kind, post, author, byViewer.get(account))) {
        shown.put(
            viewer, byOrigin.computeIfAbsent(viewer.origin(), _ -> write(viewer, post, author)));
      }
    }
    return new Fresh(!post.media().isEmpty(), shown);
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
    var ids = viewers.stream().map(viewer -> viewer.caller().member()).distinct().toList();
    Map<AccountId, Relation> byViewer = new HashMap<>();
    for (int from = 0; from < ids.size(); from += VIEWERS_AT_ONCE) {
      var some = new ArrayList<>(ids.subList(from, Math.min(ids.size(), from + VIEWERS_AT_ONCE)));
      var relations = bus.ask(caller, new RelationsToward(author, some));
      for (int i = 0; i < some.size(); i++) {
        byViewer.put(some.get(i), relations.get(i));
      }
    }
    return byViewer;
  }

  private WrittenJson write(Viewer viewer, Post post, Profile author) {
    var pictures =
        Visibility.isOpen(post, author.privateAccount())
            ? MediaLinks.Audience.PUBLIC
            : MediaLinks.Audience.RESTRICTED;
    var account = accounts.present(viewer, author);
    var frame = new Frame(author, account, pictures, StatusMarksJson.NONE, viewer.origin());
    return WrittenJson.of(presenter.present(post, frame));
  }
}
