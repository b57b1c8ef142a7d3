package dev.tintype.content.query;

import dev.tintype.content.api.ContentQuery.PostsByTag;
import dev.tintype.content.api.ContentQuery.TagByName;
import dev.tintype.content.api.ContentQuery.TagsByPrefix;
import dev.tintype.content.api.Hashtag;
import dev.tintype.content.api.TagUsage;
import dev.tintype.content.storage.ContentTables;
import dev.tintype.platform.database.Database;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.IdGenerator;
import dev.tintype.platform.messages.Page;
import dev.tintype.platform.messages.PostId;
import dev.tintype.platform.text.TagKey;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Reads hashtags. */
public final class TagQueries {
  private static final int DAYS = 7;

  private final Database database;
  private final ContentTables tables;
  private final Clock clock;

  public TagQueries(Database database, ContentTables tables, Clock clock) {
    this.database = database;
    this.tables = tables;
    this.clock = clock;
  }

  public Page<PostId> postsByTag(Caller caller, PostsByTag query) {
    return database.read(handle ->
        tables
            .lists()
            .byTags(
                handle,
                keys(query.any()),
                keys(query.all()),
                keys(query.none()),
                query.onlyMedia(),
                query.page()));
  }

  public TagUsage tagByName(Caller caller, TagByName query) {
    String key = TagKey.of(query.name());
    Instant today = clock.instant().truncatedTo(ChronoUnit.DAYS);
    long from = IdGenerator.smallestAt(today.minus(DAYS - 1, ChronoUnit.DAYS));
    return database.read(handle ->
        new TagUsage(
            tables.tags().find(handle, key).orElseGet(() -> new Hashtag(key, key)),
            week(today, tables.tags().days(handle, key, from))));
  }

  public List<TagUsage> tagsByPrefix(Caller caller, TagsByPrefix query) {
    String prefix = TagKey.of(query.prefix());
    if (prefix.isEmpty()) {
      return List.of();
    }
    return database
        .read(handle -> tables.tags().startingWith(handle, prefix, query.limit()))
        .stream()
        .map(tag -> new TagUsage(tag, List.of()))
        .toList();
  }

  private static List<TagUsage.Day> week(Instant today, List<TagUsage.Day> used) {
    var week = new ArrayList<TagUsage.Day>();
    for (int ago = 0; ago < DAYS; ago++) {
      Instant start = today.minus(ago, ChronoUnit.DAYS);
      week.add(
          used.stream()
              .filter(day -> day.start().equals(start))
              .findFirst()
              .orElseGet(() -> new TagUsage.Day(start, 0, 0)));
    }
    return week;
  }

  private static List<String> keys(List<String> names) {
    return names.stream().map(TagKey::of).filter(key -> !key.isEmpty()).distinct().toList();
  }
}
