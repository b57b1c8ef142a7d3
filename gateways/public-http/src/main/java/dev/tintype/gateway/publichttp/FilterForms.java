package dev.tintype.gateway.publichttp;

import dev.tintype.platform.http.Request;
import dev.tintype.platform.http.Request.Fields;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.relationship.api.Filter.Action;
import dev.tintype.relationship.api.Filter.Context;
import dev.tintype.relationship.api.RelationshipCommand.KeywordChange;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads filters as clients send them. */
final class FilterForms {
  private static final Set<String> YES = Set.of("true", "1", "on", "t", "yes");

  private FilterForms() {}

  /** Where it is to hold; refused as invalid for a place that there is not. */
  static Set<Context> contexts(Request request) {
    var contexts = EnumSet.noneOf(Context.class);
    for (String word : request.list("context")) {
      contexts.add(
          Arrays.stream(Context.values())
              .filter(context -> word(context).equals(word))
              .findFirst()
              .orElseThrow(() ->
                  Refusal.invalid("context", "ERR_INVALID", "has a place that there is not")));
    }
    return contexts;
  }

  static Optional<Action> action(Request request) {
    return request
        .text("filter_action")
        .filter(word -> !word.isEmpty())
        .map(word ->
            Arrays.stream(Action.values())
                .filter(action -> word(action).equals(word))
                .findFirst()
                .orElseThrow(() ->
                    Refusal.invalid(
                        "filter_action", "ERR_INCLUSION", "must be warn, hide or blur")));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** How long a new filter holds; null for ever. */
  static @Nullable Long seconds(Request request) {
    return request.number("expires_in").orElse(null);
  }

  /** The same for a filter that is changed: an empty one means for ever. */
  static @Nullable Long newSeconds(Request request) {
    return request.has("expires_in") ? request.number("expires_in").orElse(0L) : null;
  }

  static List<KeywordChange> keywords(Request request) {
    return request.objects("keywords_attributes").stream().map(FilterForms::keyword).toList();
  }

  private static KeywordChange keyword(Fields fields) {
    return new KeywordChange(
        fields.text("id").filter(id -> id.matches("[0-9]{1,18}")).map(Long::valueOf).orElse(null),
        fields.text("keyword").orElse(null),
        fields.text("whole_word").map(YES::contains).orElse(null),
        fields.text("_destroy").map(YES::contains).orElse(false));
  }
}
