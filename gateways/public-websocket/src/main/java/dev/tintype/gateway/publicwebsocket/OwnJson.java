package dev.tintype.gateway.publicwebsocket;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.tintype.chat.api.ChatSignal;
import dev.tintype.comment.api.CommentSignal;
import dev.tintype.content.api.ContentSignal;
import dev.tintype.feed.api.FeedSignal;
import dev.tintype.gateway.presentation.json.ChatMessageJson;
import dev.tintype.notification.api.NotificationSignal;
import dev.tintype.platform.http.HttpJson;
import dev.tintype.platform.http.Telling;
import dev.tintype.platform.messages.Id;
import dev.tintype.platform.messages.IdKind;
import dev.tintype.platform.messages.Signal;
import dev.tintype.reaction.api.ReactionSignal;
import dev.tintype.relationship.api.RelationshipSignal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is said on our own stream; {@code type} tells what it is. Things are named by their ids: a
 * client that shows them asks over HTTP, where the rules are. Only chat messages come with what
 * they say.
 */
sealed interface OwnJson {
  String type();

  /**
   * {@code pong}; {@code resync}: what is shown is to be read anew; {@code filters.changed}: what
   * isn't wanted is another now.
   */
  record BareJson(String type) implements OwnJson {}

  /** {@code post} is new on home; or {@code post.altered} or {@code post.gone} from anywhere. */
  record PostJson(String type, String post) implements OwnJson {}

  /** {@code comment} is new; or {@code comment.altered}, {@code comment.gone}. */
  record CommentJson(String type, String post, String comment) implements OwnJson {}

  /** {@code counts} of a post, or of a comment; what has not changed is absent. */
  @JsonInclude(Include.NON_NULL)
  record CountsJson(
      String type,
      @Nullable String post,
      @Nullable String comment,
      @Nullable Long likes,
      @Nullable Long comments)
      implements OwnJson {}

  /** {@code notification} that is new. */
  record NotificationJson(String type, String notification, String group, String kind)
      implements OwnJson {}

  /** {@code notification.gone}; of {@code notification.rearranged} any may be. */
  record NotificationsJson(String type, List<String> notifications) implements OwnJson {}

  /** {@code unread}: how many notifications, as far as they are counted. */
  record UnreadJson(String type, long notifications) implements OwnJson {}

  /** {@code marker}: up to where a timeline was read, perhaps on another device. */
  record MarkerJson(String type, String timeline, String lastReadId) implements OwnJson {}

  /**
   * {@code chat.message}, {@code chat.altered}, {@code chat.read}, {@code chat.delivered}, {@code
   * chat.typing} or {@code chat.conversation}.
   *
   * @param seq the message's place; or up to where {@code account} has read or been brought it
   * @param content a new message as it was sent; where it is absent, clients ask for it. Who knows
   *     the message already keeps what they have, which may be newer
   */
  @JsonInclude(Include.NON_NULL)
  record ChatJson(
      String type,
      String conversation,
      @Nullable String message,
      @Nullable Long seq,
      @Nullable String account,
      @Nullable ChatMessageJson content)
      implements OwnJson {}

  /** {@code presence} of somebody who is watched. */
  record PresenceJson(String type, String account, boolean present) implements OwnJson {}

  /**
   * {@code error}: what the client asked for can't be done.
   *
   * @param topic what it is about; null where that can't be said
   */
  record ErrorJson(String type, @Nullable String topic, String error) implements OwnJson {}

  OwnJson RESYNC = new BareJson("resync");
  OwnJson PONG = new BareJson("pong");

  /** As it is sent. */
  default Telling told() {
    boolean fleeting =
        switch (this) {
          case PresenceJson _, CountsJson _ -> true;
          case ChatJson chat -> chat.type().equals("chat.typing");
          case BareJson _,
              PostJson _,
              CommentJson _,
              NotificationJson _,
              NotificationsJson _,
              UnreadJson _,
              MarkerJson _,
              ErrorJson _ ->
              false;
        };
    return new Telling(HttpJson.write(this), fleeting);
  }

  /** What a signal is to those who look; empty when it is nothing. */
  static List<OwnJson> of(Signal signal) {
    return switch (signal) {
      case FeedSignal.OfHome home -> List.of(home(home));
      case FeedSignal.MarkerMoved(String timeline, long lastRead) ->
          List.of(new MarkerJson("marker", timeline, Long.toString(lastRead)));
      case ContentSignal content -> content(content);
      case CommentSignal comment -> comment(comment);
      case ReactionSignal.Counted counted -> List.of(counted(counted));
      case NotificationSignal notification -> List.of(notification(notification));
      case ChatSignal chat -> List.of(chat(chat));
      case RelationshipSignal.FiltersChanged() -> List.of(new BareJson("filters.changed"));
      case PresenceSignal(var account, boolean present) ->
          List.of(new PresenceJson("presence", account.toString(), present));
      default -> List.of();
    };
  }

  private static OwnJson home(FeedSignal.OfHome signal) {
    String type =
        switch (signal) {
          case FeedSignal.HomeGrew _ -> "post";
          case FeedSignal.HomeAltered _ -> "post.altered";
          case FeedSignal.HomeLost _ -> "post.gone";
        };
    return new PostJson(type, signal.post().toString());
  }

  private static List<OwnJson> content(ContentSignal signal) {
    String post = signal.post().toString();
    return switch (signal) {
      case ContentSignal.PostShown _ -> List.of();
      case ContentSignal.PostAltered _ -> List.of(new PostJson("post.altered", post));
      case ContentSignal.PostGone _ -> List.of(new PostJson("post.gone", post));
    };
  }

  private static List<OwnJson> comment(CommentSignal signal) {
    return switch (signal) {
      case CommentSignal.Written(var comment, var post, long comments) ->
          comment("comment", post, comment, comments);
      case CommentSignal.Edited(var comment, var post) ->
          List.of(new CommentJson("comment.altered", post.toString(), comment.toString()));
      case CommentSignal.Deleted(var comment, var post, long comments) ->
          comment("comment.gone", post, comment, comments);
    };
  }

  private static List<OwnJson> comment(String type, Id post, Id comment, long comments) {
    return List.of(
        new CommentJson(type, post.toString(), comment.toString()),
        new CountsJson("counts", post.toString(), null, null, comments));
  }

  private static OwnJson counted(ReactionSignal.Counted signal) {
    long id = signal.target().value();
    String target = Long.toString(id);
    return Id.kindOf(id) == IdKind.COMMENT.number()
        ? new CountsJson("counts", null, target, signal.likes(), null)
        : new CountsJson("counts", target, null, signal.likes(), null);
  }

  private static OwnJson notification(NotificationSignal signal) {
    return switch (signal) {
      case NotificationSignal.Raised(var notification, var group, var kind) ->
          new NotificationJson(
              "notification",
              notification.toString(),
              group.toString(),
              kind.name().toLowerCase(Locale.ROOT));
      case NotificationSignal.Withdrawn(var gone) ->
          new NotificationsJson("notification.gone", gone.stream().map(Id::toString).toList());
      case NotificationSignal.Rearranged() ->
          new NotificationsJson("notification.rearranged", List.of());
    };
  }

  private static OwnJson chat(ChatSignal signal) {
    String in = ChatWords.conversation(signal).toString();
    return switch (signal) {
      case ChatSignal.MessageArrived arrived -> message(arrived, null);
      case ChatSignal.MessageAltered(_, var message, long seq) ->
          new ChatJson("chat.altered", in, message.toString(), seq, null, null);
      case ChatSignal.ReadUpTo(_, var account, long seq) ->
          new ChatJson("chat.read", in, null, seq, account.toString(), null);
      case ChatSignal.DeliveredUpTo(_, var account, long seq) ->
          new ChatJson("chat.delivered", in, null, seq, account.toString(), null);
      case ChatSignal.Typing(_, var account) ->
          new ChatJson("chat.typing", in, null, null, account.toString(), null);
      case ChatSignal.ConversationAltered(_) ->
          new ChatJson("chat.conversation", in, null, null, null, null);
    };
  }

  /**
   * A message that is new.
   *
   * @param content what it says; null where clients are to ask
   */
  static OwnJson message(ChatSignal.MessageArrived arrived, @Nullable ChatMessageJson content) {
    return new ChatJson(
        "chat.message",
        arrived.conversation().toString(),
        arrived.message().toString(),
        arrived.seq(),
        null,
        content);
  }
}
