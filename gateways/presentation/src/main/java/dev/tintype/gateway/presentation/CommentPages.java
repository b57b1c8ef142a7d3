package dev.tintype.gateway.presentation;

import dev.tintype.comment.api.Comment;
import dev.tintype.comment.api.CommentQuery.CommentHistory;
import dev.tintype.comment.api.CommentQuery.CommentsByIds;
import dev.tintype.comment.api.CommentQuery.ThreadOf;
import dev.tintype.comment.api.CommentSlice;
import dev.tintype.gateway.presentation.CommentReading.Read;
import dev.tintype.gateway.presentation.json.AccountJson;
import dev.tintype.gateway.presentation.json.CommentPresenter;
import dev.tintype.gateway.presentation.json.CommentPresenter.Frame;
import dev.tintype.gateway.presentation.json.CommentsJson;
import dev.tintype.gateway.presentation.json.StatusContextJson;
import dev.tintype.gateway.presentation.json.StatusEditJson;
import dev.tintype.gateway.presentation.json.StatusJson;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.CommentId;
import dev.tintype.platform.messages.PostId;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messaging.Bus;
import dev.tintype.reaction.api.Reactions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * How comments are shown: to those who see the post, and without what the rules leave out. Where
 * replies that are shown stand below something that is not, a placeholder keeps its place, the same
 * whatever the reason.
 */
public final class CommentPages {

  /** A comment that the viewer may see, and its post. */
  public record Visible(Comment comment, StatusPages.Hydrated post) {}

  private final Bus bus;
  private final Accounts accounts;
  private final StatusPages statuses;
  private final CommentReading reading;
  private final CommentPresenter presenter = new CommentPresenter();

  public CommentPages(Bus bus, Accounts accounts, StatusPages statuses) {
    this.bus = bus;
    this.accounts = accounts;
    this.statuses = statuses;
    this.reading = new CommentReading(bus, accounts);
  }

  /** One comment; refused as not found when it isn't there or the viewer may not see it. */
  public Visible visible(Caller caller, CommentId id) {
    Comment comment = find(caller, List.of(id)).stream().findFirst().orElseThrow(this::missing);
    StatusPages.Hydrated post = statuses.visible(caller, comment.post());
    if (!maySee(caller).test(reading.read(caller, List.of(comment)).getFirst())) {
      throw missing();
    }
    return new Visible(comment, post);
  }

  /** One comment; refused as not found when it isn't there or the viewer may not see it. */
  public StatusJson one(Viewer viewer, CommentId id) {
    return list(viewer, List.of(id)).stream().findFirst().orElseThrow(this::missing);
  }

  /** Those of the comments that the viewer may see, in that order. */
  public List<StatusJson> list(Viewer viewer, List<CommentId> ids) {
    List<Comment> comments = find(viewer.caller(), ids);
    if (comments.isEmpty()) {
      return List.of();
    }
    var ofPosts = comments.stream().map(Comment::post).distinct().toList();
    Map<PostId, StatusPages.Hydrated> posts = statuses.visible(viewer.caller(), ofPosts);
    return reading
        .read(
            viewer.caller(),
            comments.stream().filter(comment -> posts.containsKey(comment.post())).toList())
        .stream()
        .filter(maySee(viewer.caller()))
        .map(one -> present(viewer, one, posts.get(one.comment().post())))
        .toList();
  }

  /** A comment that a command of the caller's has just answered. */
  public StatusJson answered(Viewer viewer, Comment comment) {
    var post = statuses.visible(viewer.caller(), comment.post());
    return present(viewer, reading.read(viewer.caller(), List.of(comment)).getFirst(), post);
  }

  /** A comment to which the caller has just reacted, with what the command has answered. */
  public StatusJson reacted(Viewer viewer, CommentId id, Reactions now) {
    Visible visible = visible(viewer.caller(), id);
    return present(
        viewer, reading.reacted(viewer.caller(), visible.comment(), now), visible.post());
  }

  /** A comment that the caller has just deleted. */
  public StatusJson deleted(Viewer viewer, Comment comment, StatusPages.Hydrated post) {
    Read read = reading.read(viewer.caller(), List.of(comment)).getFirst();
    return presenter.deleted(comment, frame(viewer, read, post));
  }

  /** How a comment has read, the first version first. */
  public List<StatusEditJson> history(Viewer viewer, CommentId id) {
    Visible visible = visible(viewer.caller(), id);
    Read read = reading.read(viewer.caller(), List.of(visible.comment())).getFirst();
    var frame = frame(viewer, read, visible.post());
    return bus.ask(viewer.caller(), new CommentHistory(id)).stream()
        .map(version -> presenter.version(version, frame))
        .toList();
  }

  /** All that has been said about a post. */
  public StatusContextJson below(Viewer viewer, PostId id) {
    var post = statuses.visible(viewer.caller(), id);
    var thread = bus.ask(viewer.caller(), new ThreadOf(id, null));
    return new StatusContextJson(List.of(), below(viewer, thread.descendants(), post));
  }

  /** The post and the comments above a comment, and all below it. */
  public StatusContextJson around(Viewer viewer, CommentId id) {
    var post = visible(viewer.caller(), id).post();
    var thread = bus.ask(viewer.caller(), new ThreadOf(post.post().id(), id));
    var shown = isShown(viewer.caller());
    var above = new ArrayList<>(List.of(statuses.one(viewer, post.post().id())));
    reading.read(viewer.caller(), thread.ancestors()).stream()
        .map(one -> shown.test(one) ? present(viewer, one, post) : placeholder(viewer, one, post))
        .forEach(above::add);
    return new StatusContextJson(above, below(viewer, thread.descendants(), post));
  }

  /** Some of a post's comments; those of people whom the viewer has muted are folded. */
  public CommentsJson page(Viewer viewer, CommentSlice slice, StatusPages.Hydrated post) {
    var maySee = maySee(viewer.caller());
    List<StatusJson> comments =
        reading.read(viewer.caller(), slice.comments()).stream()
            .filter(one -> maySee.test(one) || one.replies() > 0)
            .map(one ->
                maySee.test(one) ? present(viewer, one, post) : placeholder(viewer, one, post))
            .toList();
    return new CommentsJson(comments, slice.next() == null ? null : slice.next().toString());
  }

  /**
   * @param comments depth first, so that all that keep the place of one stand behind it
   */
  private List<StatusJson> below(Viewer viewer, List<Comment> comments, StatusPages.Hydrated post) {
    var shown = isShown(viewer.caller());
    var kept = new ArrayList<StatusJson>();
    Set<CommentId> needed = new HashSet<>();
    for (Read one : reading.read(viewer.caller(), comments).reversed()) {
      boolean isShown = shown.test(one);
      if (isShown || needed.contains(one.comment().id())) {
        kept.add(isShown ? present(viewer, one, post) : placeholder(viewer, one, post));
        if (one.comment().parent() != null) {
          needed.add(one.comment().parent());
        }
      }
    }
    return kept.reversed();
  }

  private static Predicate<Read> maySee(Caller caller) {
    AccountId viewer = caller.account().orElse(null);
    return one -> one.author() != null && Visibility.maySee(viewer, one.comment(), one.relation());
  }

  /** Whether a comment is part of the thread as the viewer reads it. */
  private static Predicate<Read> isShown(Caller caller) {
    AccountId viewer = caller.account().orElse(null);
    return maySee(caller).and(one -> Visibility.inThreads(viewer, one.comment(), one.relation()));
  }

  private List<Comment> find(Caller caller, List<CommentId> ids) {
    return bus.ask(caller, new CommentsByIds(ids)).stream()
        .filter(comment -> !comment.deleted())
        .toList();
  }

  private StatusJson present(Viewer viewer, Read one, StatusPages.Hydrated post) {
    return presenter.present(one.comment(), frame(viewer, one, post));
  }

  private StatusJson placeholder(Viewer viewer, Read one, StatusPages.Hydrated post) {
    var marks = Liking.NONE.marks(one.replies(), one.muted(), viewer.origin());
    return presenter.placeholder(
        one.comment(),
        new Frame(
            post.post(),
            post.author(),
            accounts.nobody(viewer),
            one.answered(),
            marks,
            false,
            false,
            viewer.origin()));
  }

  private Frame frame(Viewer viewer, Read one, StatusPages.Hydrated post) {
    AccountJson account =
        one.author() == null ? accounts.nobody(viewer) : accounts.present(viewer, one.author());
    var marks = one.liking().marks(one.replies(), one.muted(), viewer.origin());
    return new Frame(
        post.post(),
        post.author(),
        account,
        one.answered(),
        marks,
        one.comment().hidden() && isOf(viewer.caller(), one.comment().postAuthor()),
        one.relation().muting(),
        viewer.origin());
  }

  private static boolean isOf(Caller caller, AccountId account) {
    return caller.account().filter(account::equals).isPresent();
  }

  private RuntimeException missing() {
    return Refusal.notFound("comment");
  }
}
