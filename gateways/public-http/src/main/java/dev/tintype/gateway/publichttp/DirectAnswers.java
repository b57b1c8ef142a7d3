package dev.tintype.gateway.publichttp;

import dev.tintype.chat.api.ChatCommand.OpenDirect;
import dev.tintype.chat.api.ChatCommand.SendMessage;
import dev.tintype.chat.api.ChatCommand.UnsendMessage;
import dev.tintype.chat.api.ChatQuery.ConversationById;
import dev.tintype.chat.api.ChatQuery.Messages;
import dev.tintype.chat.api.ChatQuery.MessagesByIds;
import dev.tintype.chat.api.Conversation;
import dev.tintype.chat.api.Message;
import dev.tintype.gateway.presentation.Accounts;
import dev.tintype.gateway.presentation.DirectStatuses;
import dev.tintype.gateway.presentation.Viewer;
import dev.tintype.gateway.presentation.json.StatusContextJson;
import dev.tintype.gateway.presentation.json.StatusJson;
import dev.tintype.platform.http.Request;
import dev.tintype.platform.messages.Id;
import dev.tintype.platform.messages.IdKind;
import dev.tintype.platform.messages.MediaId;
import dev.tintype.platform.messages.MessageId;
import dev.tintype.platform.messages.PageRequest;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messaging.Bus;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Messages in the terms of Mastodon's clients: statuses whose visibility is direct. */
final class DirectAnswers {
  private static final Pattern NAMED =
      Pattern.compile("(?<![\\w/@])@(\\w{1,30}(?:@[\\w.-]+(?::\\d+)?)?)");
  private static final int AROUND = 40;

  private final Bus bus;
  private final Accounts accounts;
  private final DirectStatuses statuses;

  DirectAnswers(Bus bus, Accounts accounts, DirectStatuses statuses) {
    this.bus = bus;
    this.accounts = accounts;
    this.statuses = statuses;
  }

  /** Whether a status is to be for somebody in particular, or answers such a one. */
  static boolean isDirect(Request request) {
    boolean direct = request.text("visibility").filter("direct"::equals).isPresent();
    return answered(request).isPresent() || direct && !PostForms.isGiven(request, "in_reply_to_id");
  }

  /** Whether an id names a message. */
  static boolean isMessage(long id) {
    return Id.kindOf(id) == IdKind.MESSAGE.number();
  }

  /** Says it in the chat that it answers in, or in that with the one person whom it names. */
  StatusJson send(Request request) {
    String text = request.text("status").orElse("");
    var answered = answered(request).map(id -> message(request, id));
    var chat =
        answered.map(message -> chat(request, message)).orElseGet(() -> withNamed(request, text));
    var sent =
        bus.send(
            request.caller(),
            new SendMessage(
                chat.id(),
                request.header("Idempotency-Key").orElseGet(() -> UUID.randomUUID().toString()),
                text,
                media(request),
                null,
                answered.map(Message::id).orElse(null)));
    return present(request, chat, sent);
  }

  StatusJson one(Request request) {
    var message = message(request, request.id("id"));
    return present(request, chat(request, message), message);
  }

  /** What was said just before and after it. */
  StatusContextJson context(Request request) {
    var message = message(request, request.id("id"));
    var chat = chat(request, message);
    return new StatusContextJson(
        around(request, chat, new PageRequest(message.seq(), null, null, AROUND)),
        around(request, chat, new PageRequest(null, null, message.seq(), AROUND)));
  }

  StatusJson unsend(Request request) {
    var message = message(request, request.id("id"));
    var before = present(request, chat(request, message), message);
    bus.send(request.caller(), new UnsendMessage(message.id()));
    return before;
  }

  private List<StatusJson> around(Request request, Conversation chat, PageRequest page) {
    var messages =
        bus.ask(request.caller(), new Messages(chat.id(), page)).items().reversed().stream()
            .filter(message -> message.state() == Message.State.SHOWN)
            .filter(message -> message.notice() == null)
            .toList();
    return statuses.statuses(Viewer.of(request), chat, messages);
  }

  private Conversation withNamed(Request request, String text) {
    var viewer = Viewer.of(request);
    List<String> named =
        NAMED
            .matcher(text)
            .results()
            .map((MatchResult found) -> Accounts.localName(viewer, found.group(1)))
            .flatMap(Optional::stream)
            .map(String::toLowerCase)
            .distinct()
            .toList();
    if (named.size() != 1) {
      throw Refusal.invalid(
          "visibility",
          "ERR_UNSUPPORTED",
          "can be direct for one person, whom the text must name; groups are made as chats");
    }
    var person = accounts.byAcct(viewer, named.getFirst());
    return bus.send(request.caller(), new OpenDirect(person.account()));
  }

  private Message message(Request request, long id) {
    return bus.ask(request.caller(), new MessagesByIds(List.of(new MessageId(id)))).stream()
        .filter(message -> message.state() == Message.State.SHOWN)
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("message"));
  }

  private Conversation chat(Request request, Message message) {
    return bus.ask(request.caller(), new ConversationById(message.conversation()));
  }

  private StatusJson present(Request request, Conversation chat, Message message) {
    return statuses.statuses(Viewer.of(request), chat, List.of(message)).stream()
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("message"));
  }

  private static List<MediaId> media(Request request) {
    return request.list("media_ids").stream()
        .filter(it -> it.matches("\\d{1,18}"))
        .map(MediaId::of)
        .toList();
  }

  private static Optional<Long> answered(Request request) {
    @Nullable String id = request.text("in_reply_to_id").orElse(null);
    return id == null || !id.matches("\\d{1,18}")
        ? Optional.empty()
        : Optional.of(Long.parseLong(id)).filter(DirectAnswers::isMessage);
  }
}
