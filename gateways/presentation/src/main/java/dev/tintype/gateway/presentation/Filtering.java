package dev.tintype.gateway.presentation;

import dev.tintype.content.api.Post;
import dev.tintype.content.api.PostMedia;
import dev.tintype.gateway.presentation.json.FilterJson;
import dev.tintype.gateway.presentation.json.FilterResultJson;
import dev.tintype.gateway.presentation.json.MediaAttachmentJson;
import dev.tintype.gateway.presentation.json.StatusJson;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messaging.Bus;
import dev.tintype.relationship.api.Filter;
import dev.tintype.relationship.api.Filter.Action;
import dev.tintype.relationship.api.Filter.Context;
import dev.tintype.relationship.api.Filter.Keyword;
import dev.tintype.relationship.api.RelationshipQuery.OwnFilters;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a viewer doesn't want to read: the one place where statuses are held against filters. All
 * filters are told to clients, which know best where they show what; what is to be hidden is left
 * out of timelines here already. Nobody's own statuses are filtered.
 */
public final class Filtering {
  /** For viewers who want to read everything, as most do. */
  static final Filtering NOTHING = new Filtering(null, List.of());

  private final @Nullable AccountId viewer;
  private final List<Compiled> filters;

  private record Word(String keyword, Pattern pattern) {}

  private record Compiled(Filter filter, FilterJson json, List<Word> words) {

    static Compiled of(Filter filter) {
      return new Compiled(
          filter, FilterJson.of(filter), filter.keywords().stream().map(Compiled::word).toList());
    }

    private static Word word(Keyword keyword) {
      String text = keyword.keyword();
      var pattern = new StringBuilder(Pattern.quote(text));
      if (keyword.wholeWord() && isWord(text.codePointAt(0))) {
        pattern.insert(0, "\\b");
      }
      if (keyword.wholeWord() && isWord(text.codePointBefore(text.length()))) {
        pattern.append("\\b");
      }
      int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
      return new Word(text, Pattern.compile(pattern.toString(), flags));
    }

    private static boolean isWord(int character) {
      return Character.isLetterOrDigit(character) || character == '_';
    }

    @Nullable FilterResultJson match(long id, String text) {
      var found =
          words.stream()
              .filter(word -> word.pattern().matcher(text).find())
              .map(Word::keyword)
              .toList();
      boolean named = filter.statuses().stream().anyMatch(status -> status.status() == id);
      return found.isEmpty() && !named
          ? null
          : new FilterResultJson(
              json, found.isEmpty() ? null : found, named ? List.of(Long.toString(id)) : null);
    }
  }

  private Filtering(@Nullable AccountId viewer, List<Compiled> filters) {
    this.viewer = viewer;
    this.filters = filters;
  }

  /** What the caller doesn't want to read at present. One call of the bus; none for visitors. */
  static Filtering of(Bus bus, Caller caller) {
    if (!(caller instanceof Caller.Member member)) {
      return NOTHING;
    }
    List<Filter> filters = bus.ask(caller, new OwnFilters());
    return filters.isEmpty() ? NOTHING : of(member.id(), filters, Instant.now());
  }

  /** With those of the filters whose time is not over. */
  static Filtering of(AccountId viewer, List<Filter> filters, Instant now) {
    var holding = filters.stream().filter(filter -> !filter.isOver(now)).toList();
    return new Filtering(viewer, holding.stream().map(Compiled::of).toList());
  }

  /** Which filters match a post. */
  List<FilterResultJson> results(Post post) {
    return filters.isEmpty() || post.author().equals(viewer)
        ? List.of()
        : results(post.id().value(), text(post));
  }

  private static String text(Post post) {
    var text = new StringBuilder(post.spoilerText()).append('\n').append(post.caption());
    for (PostMedia media : post.media()) {
      text.append('\n').append(media.alt());
    }
    return text.toString();
  }

  /** Whether a post is to be left out of what is shown in such a place. */
  boolean hides(Post post, Context context) {
    if (filters.isEmpty() || post.author().equals(viewer)) {
      return false;
    }
    return filters.stream()
        .filter(one ->
            one.filter().action() == Action.HIDE && one.filter().contexts().contains(context))
        .anyMatch(one -> one.match(post.id().value(), text(post)) != null);
  }

  /** A status that says which filters match it; for comments, which are made one by one. */
  StatusJson mark(StatusJson status) {
    if (filters.isEmpty() || viewer != null && status.account().id().equals(viewer.toString())) {
      return status;
    }
    var text = new StringBuilder(status.spoilerText()).append('\n').append(status.contentText());
    for (MediaAttachmentJson media : status.mediaAttachments()) {
      if (media.description() != null) {
        text.append('\n').append(media.description());
      }
    }
    var results = results(Long.parseLong(status.id()), text.toString());
    return results.isEmpty() ? status : status.withFiltered(results);
  }

  private List<FilterResultJson> results(long id, String text) {
    var results = new ArrayList<FilterResultJson>();
    for (Compiled filter : filters) {
      FilterResultJson result = filter.match(id, text);
      if (result != null) {
        results.add(result);
      }
    }
    return results;
  }
}
