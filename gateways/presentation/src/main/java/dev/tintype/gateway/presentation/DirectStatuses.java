package dev.tintype.gateway.presentation;

import dev.tintype.chat.api.ChatMedia;
import dev.tintype.chat.api.Conversation;
import dev.tintype.chat.api.Member;
import dev.tintype.chat.api.Message;
import dev.tintype.gateway.presentation.json.AccountJson;
import dev.tintype.gateway.presentation.json.CaptionHtml;
import dev.tintype.gateway.presentation.json.ConversationJson;
import dev.tintype.gateway.presentation.json.StatusJson;
import dev.tintype.gateway.presentation.json.StatusJson.LikedByJson;
import dev.tintype.gateway.presentation.json.StatusJson.MentionJson;
import dev.tintype.platform.messages.AccountId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Chats and messages in the terms of Mastodon: conversations, and statuses for a few people. */
public final class DirectStatuses {
  private final Accounts accounts;
  private final ChatPages chats;

  public DirectStatuses(Accounts accounts, ChatPages chats) {
    this.accounts = accounts;
    this.chats = chats;
  }

  /** Those chats in which anybody else is left; one call of the bus. */
  public List<ConversationJson> conversations(Viewer viewer, List<Conversation> chatted) {
    Set<AccountId> people = new LinkedHashSet<>();
    for (Conversation one : chatted) {
      one.members().forEach(member -> people.add(member.account()));
      if (one.lastMessage() != null && one.lastMessage().sender() != null) {
        people.add(one.lastMessage().sender());
      }
    }
    Map<AccountId, AccountJson> known = accounts.byIds(viewer, people);
    return chatted.stream()
        .map(one -> conversation(viewer, one, known))
        .filter(one -> !one.accounts().isEmpty())
        .toList();
  }

  /** Messages whose senders are there, in their order; one call of the bus. */
  public List<StatusJson> statuses(Viewer viewer, Conversation chat, List<Message> messages) {
    Set<AccountId> people = new LinkedHashSet<>();
    chat.members().forEach(member -> people.add(member.account()));
    messages.stream().map(Message::sender).filter(Objects::nonNull).forEach(people::add);
    Map<AccountId, AccountJson> known = accounts.byIds(viewer, people);
    return messages.stream()
        .map(message -> status(viewer, chat, message, known))
        .filter(Objects::nonNull)
        .toList();
  }

  private ConversationJson conversation(
      Viewer viewer, Conversation one, Map<AccountId, AccountJson> known) {
    var self = viewer.caller().member();
    var others =
        one.members().stream()
            .map(Member::account)
            .filter(account -> !account.equals(self))
            .map(known::get)
            .filter(Objects::nonNull)
            .toList();
    var last = one.lastMessage();
    return new ConversationJson(
        one.id().toString(),
        one.unread() > 0,
        others,
        last == null ? null : status(viewer, one, last, known));
  }

  private @Nullable StatusJson status(
      Viewer viewer, Conversation chat, Message message, Map<AccountId, AccountJson> known) {
    var sender = message.sender() == null ? null : known.get(message.sender());
    if (sender == null) {
      return null;
    }
    String address = viewer.origin() + "/chats/" + message.conversation();
    var quote = message.replyTo();
    return new StatusJson(
        message.id().toString(),
        message.sentAt(),
        quote == null ? null : quote.id().toString(),
        quote == null || quote.sender() == null ? null : quote.sender().toString(),
        false,
        "",
        "direct",
        null,
        address,
        address,
        0,
        0,
        message.editedAt(),
        CaptionHtml.of(message.text(), List.of(), viewer.origin()),
        null,
        null,
        null,
        sender,
        message.media().stream().map(media -> chats.picture(viewer, media)).toList(),
        mentions(chat, message, known),
        List.of(),
        List.of(),
        null,
        null,
        false,
        false,
        List.of(),
        message.text(),
        pfType(message.media()),
        null,
        false,
        List.of(),
        null,
        null,
        true,
        null,
        "direct",
        null,
        false,
        null,
        0,
        0,
        0,
        false,
        false,
        chat.mutedUntil() != null,
        LikedByJson.NOBODY);
  }

  private static List<MentionJson> mentions(
      Conversation chat, Message message, Map<AccountId, AccountJson> known) {
    return chat.members().stream()
        .map(Member::account)
        .filter(account -> !account.equals(message.sender()))
        .map(known::get)
        .filter(Objects::nonNull)
        .map(it -> new MentionJson(it.id(), it.username(), it.acct(), it.url()))
        .toList();
  }

  private static String pfType(List<ChatMedia> media) {
    if (media.isEmpty()) {
      return "text";
    }
    boolean still = media.stream().allMatch(it -> it.kind() == ChatMedia.Kind.IMAGE);
    return (still ? "photo" : "video") + (media.size() > 1 ? ":album" : "");
  }
}
