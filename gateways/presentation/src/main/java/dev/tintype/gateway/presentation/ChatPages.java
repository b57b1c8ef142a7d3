package dev.tintype.gateway.presentation;

import dev.tintype.chat.api.ChatMedia;
import dev.tintype.chat.api.Conversation;
import dev.tintype.chat.api.Member;
import dev.tintype.chat.api.Message;
import dev.tintype.chat.api.Notice;
import dev.tintype.chat.api.Reaction;
import dev.tintype.content.api.PostMedia;
import dev.tintype.gateway.presentation.json.AccountJson;
import dev.tintype.gateway.presentation.json.ChatJson;
import dev.tintype.gateway.presentation.json.ChatJson.MemberJson;
import dev.tintype.gateway.presentation.json.ChatMessageJson;
import dev.tintype.gateway.presentation.json.ChatMessageJson.NoticeJson;
import dev.tintype.gateway.presentation.json.ChatMessageJson.QuoteJson;
import dev.tintype.gateway.presentation.json.ChatMessageJson.ReactionJson;
import dev.tintype.gateway.presentation.json.ChatPersonJson;
import dev.tintype.gateway.presentation.json.MediaAttachmentJson;
import dev.tintype.gateway.presentation.json.MediaLinks;
import dev.tintype.gateway.presentation.json.MediaPresenter;
import dev.tintype.gateway.presentation.json.StatusJson;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.PostId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Chats and their messages as JSON: people in one call of the bus, shared posts in those that a
 * page of posts takes. Their pictures are for a few people, whose links end some day.
 */
public final class ChatPages {

  /** What all messages of a page need. */
  private record Frame(
      Viewer viewer, Map<AccountId, AccountJson> people, Map<String, StatusJson> posts) {

    @Nullable ChatPersonJson person(@Nullable AccountId id) {
      var account = id == null ? null : people.get(id);
      return account == null ? null : ChatPersonJson.of(account);
    }
  }

  private final Accounts accounts;
  private final StatusPages statuses;
  private final MediaPresenter pictures;

  public ChatPages(Accounts accounts, StatusPages statuses, MediaPresenter pictures) {
    this.accounts = accounts;
    this.statuses = statuses;
    this.pictures = pictures;
  }

  public ChatJson chat(Viewer viewer, Conversation conversation) {
    return chats(viewer, List.of(conversation)).getFirst();
  }

  public List<ChatJson> chats(Viewer viewer, List<Conversation> conversations) {
    var last =
        conversations.stream().map(Conversation::lastMessage).filter(Objects::nonNull).toList();
    var members =
        conversations.stream().flatMap(it -> it.members().stream()).map(Member::account).toList();
    var frame = frame(viewer, last, members);
    return conversations.stream().map(it -> chat(frame, it)).toList();
  }

  public ChatMessageJson message(Viewer viewer, Message message) {
    return messages(viewer, List.of(message)).getFirst();
  }

  public List<ChatMessageJson> messages(Viewer viewer, List<Message> messages) {
    var frame = frame(viewer, messages, List.of());
    return messages.stream().map(it -> message(frame, it)).toList();
  }

  /** A picture that was sent. */
  public MediaAttachmentJson picture(Viewer viewer, ChatMedia media) {
    return pictures.present(asInPosts(media), MediaLinks.Audience.RESTRICTED, viewer.origin());
  }

  private Frame frame(Viewer viewer, List<Message> messages, List<AccountId> others) {
    Set<AccountId> people = new LinkedHashSet<>(others);
    messages.forEach(message -> people(message).filter(Objects::nonNull).forEach(people::add));
    List<PostId> posts =
        messages.stream().map(Message::post).filter(Objects::nonNull).distinct().toList();
    Map<String, StatusJson> shared =
        posts.isEmpty()
            ? Map.of()
            : statuses.list(viewer, posts).stream()
                .collect(Collectors.toMap(StatusJson::id, Function.identity()));
    return new Frame(viewer, accounts.byIds(viewer, people), shared);
  }

  private static Stream<@Nullable AccountId> people(Message message) {
    var quoted = message.replyTo();
    Notice notice = message.notice();
    return Stream.concat(
        Stream.of(message.sender(), quoted == null ? null : quoted.sender()),
        notice == null ? Stream.empty() : notice.accounts().stream());
  }

  private ChatJson chat(Frame frame, Conversation it) {
    var viewer = frame.viewer();
    var until = it.mutedUntil();
    return new ChatJson(
        it.id().toString(),
        lowerCase(it.kind()),
        it.name(),
        it.picture() == null ? null : picture(viewer, it.picture()),
        it.members().stream()
            .filter(member -> frame.people().containsKey(member.account()))
            .map(member -> member(frame, member))
            .toList(),
        it.memberCount(),
        lowerCase(it.standing()),
        it.admin(),
        it.writable(),
        it.invite(),
        it.invite() == null ? null : viewer.origin() + "/chats/join/" + it.invite(),
        it.lastSeq(),
        it.firstSeq(),
        it.readSeq(),
        it.unread(),
        it.lastMessage() == null ? null : message(frame, it.lastMessage()),
        until != null,
        Conversation.FOR_EVER.equals(until) ? null : until,
        it.createdAt());
  }

  private static MemberJson member(Frame frame, Member member) {
    return new MemberJson(
        Objects.requireNonNull(frame.person(member.account())),
        member.admin(),
        member.pending(),
        member.readSeq(),
        member.deliveredSeq());
  }

  private ChatMessageJson message(Frame frame, Message it) {
    var post = it.post();
    return new ChatMessageJson(
        it.id().toString(),
        it.conversation().toString(),
        it.seq(),
        frame.person(it.sender()),
        lowerCase(it.state()),
        it.clientId(),
        it.text(),
        it.media().stream().map(media -> picture(frame.viewer(), media)).toList(),
        post == null ? null : post.toString(),
        post == null ? null : frame.posts().get(post.toString()),
        it.replyTo() == null ? null : quote(frame, it.replyTo()),
        it.notice() == null ? null : notice(frame, it.notice()),
        it.reactions().stream().map(ChatPages::reaction).toList(),
        it.sentAt(),
        it.editedAt());
  }

  private static QuoteJson quote(Frame frame, Message.Quote quote) {
    return new QuoteJson(
        quote.id().toString(),
        quote.seq(),
        frame.person(quote.sender()),
        quote.text(),
        quote.media());
  }

  private static NoticeJson notice(Frame frame, Notice notice) {
    return new NoticeJson(
        lowerCase(notice.kind()),
        notice.accounts().stream().map(frame::person).filter(Objects::nonNull).toList(),
        notice.text());
  }

  private static ReactionJson reaction(Reaction reaction) {
    return new ReactionJson(reaction.account().toString(), reaction.emoji());
  }

  private static String lowerCase(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static PostMedia asInPosts(ChatMedia media) {
    var kind =
        switch (media.kind()) {
          case IMAGE -> PostMedia.Kind.IMAGE;
          case VIDEO -> PostMedia.Kind.VIDEO;
          case GIF -> PostMedia.Kind.GIF;
        };
    return new PostMedia(
        media.id(),
        kind,
        media.width(),
        media.height(),
        media.blurhash(),
        media.alt(),
        media.focusX(),
        media.focusY(),
        media.variants().stream()
            .map(it ->
                new PostMedia.Variant(
                    it.name(), it.contentType(), it.width(), it.height(), it.bytes()))
            .toList(),
        media.durationMillis());
  }
}
