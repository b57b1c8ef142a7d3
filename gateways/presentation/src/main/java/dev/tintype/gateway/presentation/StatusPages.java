package dev.tintype.gateway.presentation;

import dev.tintype.comment.api.ThreadSummary;
import dev.tintype.content.api.ContentQuery.PostHistory;
import dev.tintype.content.api.ContentQuery.PostsByIds;
import dev.tintype.content.api.Post;
import dev.tintype.gateway.presentation.json.AccountJson;
import dev.tintype.gateway.presentation.json.FilterResultJson;
import dev.tintype.gateway.presentation.json.MediaLinks;
import dev.tintype.gateway.presentation.json.StatusEditJson;
import dev.tintype.gateway.presentation.json.StatusJson;
import dev.tintype.gateway.presentation.json.StatusMarksJson;
import dev.tintype.gateway.presentation.json.StatusPresenter;
import dev.tintype.gateway.presentation.json.StatusPresenter.Frame;
import dev.tintype.platform.http.WrittenJson;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.Page;
import dev.tintype.platform.messages.PageRequest;
import dev.tintype.platform.messages.PostId;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messaging.Bus;
import dev.tintype.platform.messaging.Parallel;
import dev.tintype.profile.api.Profile;
import dev.tintype.reaction.api.Reactions;
import dev.tintype.relationship.api.Filter.Context;
import dev.tintype.relationship.api.Relation;
import dev.tintype.relationship.api.RelationshipQuery.RelationsOf;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * How every list of statuses comes to be: a skeleton of ids, hydrated in batches, thinned out by
 * the rules, presented. A page takes seven calls of the bus: the skeleton, the viewer's filters,
 * posts, reactions, profiles, relations, and threads; four of them twice where the rules leave out
 * much.
 */
public final class StatusPages {

  /** A post with all that the rules and its presentation need. */
  public record Hydrated(Post post, Profile author, Relation relation, Liking liking) {}

  /** Which posts a kind of list leaves out beyond those that the viewer may not see. */
  public enum Kind {
    /** Of authors whom the viewer follows or has put together; muted ones are left out. */
    HOME,
    /** Of authors that the viewer hasn't asked for: muted ones are left out. */
    TIMELINE,
    /** Of one author, or named one by one. */
    ASKED_FOR
  }

  private final Bus bus;
  private final Accounts accounts;
  private final StatusPresenter presenter;
  private final Likings likings;
  private final Threads threads;
  private final WrittenStatuses written = new WrittenStatuses();

  public StatusPages(Bus bus, Accounts accounts, StatusPresenter presenter) {
    this.bus = bus;
    this.accounts = accounts;
    this.presenter = presenter;
    this.likings = new Likings(bus);
    this.threads = new Threads(bus);
  }

  /**
   * One page of a list.
   *
   * @param skeleton reads ids; it is asked once, for twice as many as the page has, so that what
   *     the rules leave out can be made up for
   */
  public Page<WrittenJson> page(
      Viewer viewer, PageRequest page, Kind kind, Function<PageRequest, Page<PostId>> skeleton) {
    var wide = new PageRequest(page.maxId(), page.sinceId(), page.minId(), page.limit() * 2);
    var pending = Parallel.start(() -> filtering(viewer.caller()));
    Page<PostId> ids = skeleton.apply(wide);
    var filtering = pending.get();
    var gathering = new Gathering(ids, page);
    gather(viewer.caller(), kind, filtering, gathering);
    if (gathering.isShort()) {
      gather(viewer.caller(), kind, filtering, gathering);
    }
    return gathering.page(write(viewer, filtering, gathering.inOrder()));
  }

  /** Those of the posts that the viewer may see, in that order. */
  public List<StatusJson> list(Viewer viewer, List<PostId> ids) {
    return present(viewer, visible(viewer.caller(), ids, Kind.ASKED_FOR));
  }

  /** One post; refused as not found when it isn't there or the viewer may not see it. */
  public StatusJson one(Viewer viewer, PostId id) {
    return present(viewer, List.of(visible(viewer.caller(), id))).getFirst();
  }

  /** One post; refused as not found when it isn't there or the viewer may not see it. */
  public Hydrated visible(Caller caller, PostId id) {
    return visible(caller, List.of(id), Kind.ASKED_FOR).stream()
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("post"));
  }

  /** Those of the posts that the viewer may see. */
  public Map<PostId, Hydrated> visible(Caller caller, List<PostId> ids) {
    return visible(caller, ids, Kind.ASKED_FOR).stream()
        .collect(Collectors.toMap(one -> one.post().id(), Function.identity()));
  }

  /** A post of the caller's own that a command has just answered. */
  public StatusJson own(Viewer viewer, Post post) {
    var reactions = likings.read(viewer.caller(), List.of(post.id()));
    return present(viewer, List.of(known(viewer.caller(), post, reactions))).getFirst();
  }

  /** A post to which the caller has just reacted, with what the command has answered. */
  public StatusJson reacted(Viewer viewer, Post post, Reactions now) {
    var hydrated = known(viewer.caller(), post, Map.of(now.target().value(), now));
    return present(viewer, List.of(hydrated)).getFirst();
  }

  /** A post of the caller's own that has just been deleted. */
  public StatusJson deleted(Viewer viewer, Post post) {
    var hydrated = known(viewer.caller(), post, Map.of());
    return presenter.deleted(post, frame(viewer, hydrated));
  }

  /** How a post has read, the first version first. */
  public List<StatusEditJson> history(Viewer viewer, PostId id) {
    var frame = frame(viewer, visible(viewer.caller(), id));
    return bus.ask(viewer.caller(), new PostHistory(id)).stream()
        .map(version -> presenter.version(version, frame))
        .toList();
  }

  /** What the caller doesn't want to read. One call of the bus; none for visitors. */
  Filtering filtering(Caller caller) {
    return Filtering.of(bus, caller);
  }

  private void gather(Caller caller, Kind kind, Filtering filtering, Gathering gathering) {
    List<PostId> next = gathering.next();
    if (!next.isEmpty()) {
      gathering.add(next, visible(caller, kind, filtering, next));
    }
  }

  private List<Hydrated> visible(Caller caller, List<PostId> ids, Kind kind) {
    return visible(caller, kind, Filtering.NOTHING, ids);
  }

  private List<Hydrated> visible(Caller caller, Kind kind, Filtering filtering, List<PostId> ids) {
    AccountId viewer = caller.account().orElse(null);
    Predicate<Hydrated> maySee =
        one -> Visibility.maySee(viewer, one.post(), one.author().privateAccount(), one.relation());
    Predicate<Hydrated> wanted =
        switch (kind) {
          case HOME ->
              one ->
                  Visibility.inTimelines(viewer, one.post(), one.relation())
                      && !filtering.hides(one.post(), Context.HOME);
          case TIMELINE ->
              one ->
                  Visibility.inTimelines(viewer, one.post(), one.relation())
                      && !filtering.hides(one.post(), Context.PUBLIC);
          case ASKED_FOR -> one -> true;
        };
    return hydrate(caller, ids).stream().filter(maySee.and(wanted)).toList();
  }

  /** Posts whose author is gone are left out. */
  private List<Hydrated> hydrate(Caller caller, List<PostId> ids) {
    var reactions = Parallel.start(() -> likings.read(caller, ids));
    List<Post> posts = bus.ask(caller, new PostsByIds(ids));
    return hydrate(caller, posts, reactions.get());
  }

  /** A post that the caller may see. */
  private Hydrated known(Caller caller, Post post, Map<Long, Reactions> reactions) {
    return hydrate(caller, List.of(post), reactions).stream()
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("account"));
  }

  private List<Hydrated> hydrate(Caller caller, List<Post> posts, Map<Long, Reactions> reactions) {
    Set<AccountId> people = new LinkedHashSet<>();
    posts.forEach(post -> people.add(post.author()));
    if (people.isEmpty()) {
      return List.of();
    }
    people.addAll(Likings.likers(reactions.values()));
    var relations = Parallel.start(() -> relations(caller, List.copyOf(people)));
    Map<AccountId, Profile> profiles = accounts.profiles(caller, people);
    Map<AccountId, Relation> byPerson = relations.get();
    var hydrated = new ArrayList<Hydrated>(posts.size());
    for (Post post : posts) {
      Profile author = profiles.get(post.author());
      if (author != null) {
        Relation relation = byPerson.getOrDefault(post.author(), Relation.none(post.author()));
        Liking liking = Likings.of(post.id(), reactions, profiles, byPerson);
        hydrated.add(new Hydrated(post, author, relation, liking));
      }
    }
    return hydrated;
  }

  private Map<AccountId, Relation> relations(Caller caller, List<AccountId> authors) {
    return caller
        .account()
        .map(viewer -> bus.ask(caller, new RelationsOf(viewer, authors)))
        .orElseGet(List::of)
        .stream()
        .collect(Collectors.toMap(Relation::account, Function.identity()));
  }

  private List<StatusJson> present(Viewer viewer, List<Hydrated> posts) {
    var filtering = Parallel.start(() -> filtering(viewer.caller()));
    Map<Long, ThreadSummary> summaries = threads(viewer.caller(), posts);
    Map<AccountId, AccountJson> authors = new HashMap<>();
    return posts.stream()
        .map(one -> {
          var account =
              authors.computeIfAbsent(
                  one.post().author(), id -> accounts.present(viewer, one.author()));
          var marks = marks(viewer, one, summaries);
          var status = presenter.present(one.post(), frame(viewer, one, account, marks));
          return status.withFiltered(filtering.get().results(one.post()));
        })
        .toList();
  }

  private List<WrittenJson> write(Viewer viewer, Filtering filtering, List<Hydrated> posts) {
    Map<Long, ThreadSummary> summaries = threads(viewer.caller(), posts);
    return posts.stream()
        .map(
            one -> write(viewer, one, marks(viewer, one, summaries), filtering.results(one.post())))
        .toList();
  }

  /**
   * Links in what only a few may see end some day, so that it is written anew each time; and so is
   * what the viewer's filters match.
   */
  private WrittenJson write(
      Viewer viewer, Hydrated one, StatusMarksJson marks, List<FilterResultJson> filtered) {
    Function<StatusMarksJson, StatusJson> presented =
        marked -> {
          var account = accounts.present(viewer, one.author());
          return presenter.present(one.post(), frame(viewer, one, account, marked));
        };
    return filtered.isEmpty() && Visibility.isOpen(one.post(), one.author().privateAccount())
        ? written.open(
            one.post(),
            one.author(),
            viewer.origin(),
            marks,
            () -> presented.apply(StatusMarksJson.NONE))
        : WrittenJson.of(presented.apply(marks).withFiltered(filtered));
  }

  private static StatusMarksJson marks(
      Viewer viewer, Hydrated one, Map<Long, ThreadSummary> summaries) {
    long id = one.post().id().value();
    var summary = summaries.getOrDefault(id, new ThreadSummary(id, 0, false));
    return one.liking().marks(summary.comments(), summary.muted(), viewer.origin());
  }

  private Frame frame(Viewer viewer, Hydrated one) {
    var account = accounts.present(viewer, one.author());
    return frame(viewer, one, account, marks(viewer, one, Map.of()));
  }

  private static Frame frame(
      Viewer viewer, Hydrated one, AccountJson account, StatusMarksJson marks) {
    var pictures =
        Visibility.isOpen(one.post(), one.author().privateAccount())
            ? MediaLinks.Audience.PUBLIC
            : MediaLinks.Audience.RESTRICTED;
    return new Frame(one.author(), account, pictures, marks, viewer.origin());
  }

  private Map<Long, ThreadSummary> threads(Caller caller, List<Hydrated> posts) {
    return threads.read(caller, posts.stream().map(one -> one.post().id()).toList());
  }
}
