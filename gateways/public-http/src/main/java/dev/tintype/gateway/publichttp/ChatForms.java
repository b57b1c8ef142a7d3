package dev.tintype.gateway.publichttp;

import dev.tintype.chat.api.ChatCommand.SendMessage;
import dev.tintype.platform.http.Request;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.ConversationId;
import dev.tintype.platform.messages.MediaId;
import dev.tintype.platform.messages.MessageId;
import dev.tintype.platform.messages.PostId;
import dev.tintype.platform.messages.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads messages and groups out of requests. */
final class ChatForms {
  private static final String NUMBER = "\\d{1,18}";

  private ChatForms() {}

  /** A message; a client that gives it no name can't send it again without doubling it. */
  static SendMessage message(Request request, ConversationId conversation) {
    return new SendMessage(
        conversation,
        request
            .text("client_id")
            .or(() -> request.header("Idempotency-Key"))
            .orElseGet(() -> UUID.randomUUID().toString()),
        request.text("text").orElse(""),
        request.list("media_ids").stream()
            .map(String::strip)
            .filter(it -> !it.isEmpty())
            .map(it -> id(it, "media_ids", MediaId::of))
            .toList(),
        given(request, "post_id").map(it -> id(it, "post_id", PostId::of)).orElse(null),
        given(request, "reply_to").map(it -> id(it, "reply_to", MessageId::of)).orElse(null));
  }

  static List<AccountId> accounts(Request request) {
    return request.list("account_ids").stream()
        .map(String::strip)
        .filter(it -> !it.isEmpty())
        .map(ChatForms::account)
        .toList();
  }

  static AccountId account(String text) {
    if (!text.strip().matches(NUMBER)) {
      throw Refusal.notFound("account");
    }
    return AccountId.of(text.strip());
  }

  /** A group's new picture; null when none is named. */
  static @Nullable MediaId picture(Request request) {
    return given(request, "picture_id").map(it -> id(it, "picture_id", MediaId::of)).orElse(null);
  }

  private static Optional<String> given(Request request, String name) {
    return request.text(name).map(String::strip).filter(it -> !it.isEmpty());
  }

  private static <T> T id(String text, String field, Function<String, T> parse) {
    if (!text.matches(NUMBER)) {
      throw Refusal.invalid(field, "ERR_INVALID", "names something that isn't there");
    }
    return parse.apply(text);
  }
}
