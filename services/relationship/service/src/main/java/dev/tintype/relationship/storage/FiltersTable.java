package dev.tintype.relationship.storage;

import dev.tintype.platform.database.Topic;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.relationship.api.Filter;
import dev.tintype.relationship.api.Filter.Action;
import dev.tintype.relationship.api.Filter.Context;
import dev.tintype.relationship.api.Filter.Keyword;
import dev.tintype.relationship.api.Filter.Status;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** What people don't want to read. Words and statuses of all filters are read at once. */
public final class FiltersTable {
  /** Somebody's filters. */
  public static final Topic<AccountId> FILTERS = Topic.ofIds("filters");

  private record FilterRow(AccountId owner, Filter filter) {}

  private record KeywordRow(long filter, Keyword keyword) {}

  private record StatusRow(long filter, Status status) {}

  /** Writes a filter, without words and statuses. */
  public void put(Handle handle, AccountId owner, Filter filter) {
    FILTERS.changed(owner);
    handle
        .createUpdate(
            """
            INSERT INTO filter (id, owner, title, contexts, action, expires_at)
            VALUES (:id, :owner, :title, :contexts, :action, :expiresAt)
            ON CONFLICT (id) DO UPDATE
            SET title = excluded.title, contexts = excluded.contexts, action = excluded.action,
              expires_at = excluded.expires_at
            """)
        .bind("id", filter.id())
        .bind("owner", owner.value())
        .bind("title", filter.title())
        .bindArray(
            "contexts", String.class, filter.contexts().stream().map(Enum::name).sorted().toList())
        .bind("action", filter.action())
        .bind("expiresAt", filter.expiresAt())
        .execute();
  }

  public void putKeyword(Handle handle, AccountId owner, long filter, Keyword keyword) {
    FILTERS.changed(owner);
    handle
        .createUpdate(
            """
            INSERT INTO filter_keyword (id, filter, keyword, whole_word)
            VALUES (:id, :filter, :keyword, :wholeWord)
            ON CONFLICT (id) DO UPDATE
            SET keyword = excluded.keyword, whole_word = excluded.whole_word
            """)
        .bind("id", keyword.id())
        .bind("filter", filter)
        .bind("keyword", keyword.keyword())
        .bind("wholeWord", keyword.wholeWord())
        .execute();
  }

  public void deleteKeywords(Handle handle, AccountId owner, long filter, Collection<Long> ids) {
    delete(handle, owner, "filter_keyword", filter, ids);
  }

  public void putStatus(Handle handle, AccountId owner, long filter, Status status) {
    FILTERS.changed(owner);
    handle
        .createUpdate(
            """
            INSERT INTO filter_status (id, filter, status) VALUES (:id, :filter, :status)
            ON CONFLICT (filter, status) DO NOTHING
            """)
        .bind("id", status.id())
        .bind("filter", filter)
        .bind("status", status.status())
        .execute();
  }

  public void deleteStatuses(Handle handle, AccountId owner, long filter, Collection<Long> ids) {
    delete(handle, owner, "filter_status", filter, ids);
  }

  /** The table's name is ours, never from outside. */
  private static void delete(
      Handle handle, AccountId owner, String table, long filter, Collection<Long> ids) {
    if (!ids.isEmpty()) {
      FILTERS.changed(owner);
      handle
          .createUpdate("DELETE FROM %s WHERE filter = :filter AND id = ANY(:ids)".formatted(table))
          .bind("filter", filter)
          .bind("ids", ids)
          .execute();
    }
  }

  /** False when the owner has no such filter. */
  public boolean delete(Handle handle, AccountId owner, long filter) {
    FILTERS.changed(owner);
    return handle
            .createUpdate("DELETE FROM filter WHERE id = :id AND owner = :owner")
            .bind("id", filter)
            .bind("owner", owner.value())
            .execute()
        == 1;
  }

  public void deleteAllOf(Handle handle, AccountId owner) {
    FILTERS.changed(owner);
    handle
        .createUpdate("DELETE FROM filter WHERE owner = :owner")
        .bind("owner", owner.value())
        .execute();
  }

  /** One filter, kept from changing until the transaction ends. */
  public Optional<Filter> lock(Handle handle, AccountId owner, long filter) {
    boolean there =
        handle
            .createQuery("SELECT id FROM filter WHERE id = :id AND owner = :owner FOR UPDATE")
            .bind("id", filter)
            .bind("owner", owner.value())
            .mapTo(Long.class)
            .findOne()
            .isPresent();
    return there
        ? all(handle, owner).stream().filter(one -> one.id() == filter).findFirst()
        : Optional.empty();
  }

  /** The owner's filters, the latest made first. */
  public List<Filter> all(Handle handle, AccountId owner) {
    return byOwner(handle, List.of(owner)).getOrDefault(owner, List.of());
  }

  /** The same of several, each of whom is in the answer. */
  public Map<AccountId, List<Filter>> byOwner(Handle handle, Collection<AccountId> owners) {
    var rows =
        handle
            .createQuery("SELECT * FROM filter WHERE owner = ANY(:owners) ORDER BY id DESC")
            .bind("owners", owners)
            .map((row, _) -> new FilterRow(new AccountId(row.getLong("owner")), filter(row)))
            .list();
    Map<AccountId, List<Filter>> byOwner = new HashMap<>();
    owners.forEach(owner -> byOwner.put(owner, new ArrayList<>()));
    if (!rows.isEmpty()) {
      var ids = rows.stream().map(row -> row.filter().id()).toList();
      var keywords = keywords(handle, ids);
      var statuses = statuses(handle, ids);
      rows.forEach(row -> byOwner.get(row.owner()).add(whole(row.filter(), keywords, statuses)));
    }
    return byOwner;
  }

  private static Filter whole(
      Filter filter, Map<Long, List<Keyword>> keywords, Map<Long, List<Status>> statuses) {
    return new Filter(
        filter.id(),
        filter.title(),
        filter.contexts(),
        filter.action(),
        filter.expiresAt(),
        keywords.getOrDefault(filter.id(), List.of()),
        statuses.getOrDefault(filter.id(), List.of()));
  }

  private static Map<Long, List<Keyword>> keywords(Handle handle, List<Long> filters) {
    return handle
        .createQuery("SELECT * FROM filter_keyword WHERE filter = ANY(:filters) ORDER BY id")
        .bind("filters", filters)
        .map((row, context) ->
            new KeywordRow(
                row.getLong("filter"),
                new Keyword(
                    row.getLong("id"), row.getString("keyword"), row.getBoolean("whole_word"))))
        .stream()
        .collect(
            Collectors.groupingBy(
                KeywordRow::filter, Collectors.mapping(KeywordRow::keyword, Collectors.toList())));
  }

  private static Map<Long, List<Status>> statuses(Handle handle, List<Long> filters) {
    return handle
        .createQuery("SELECT * FROM filter_status WHERE filter = ANY(:filters) ORDER BY id")
        .bind("filters", filters)
        .map((row, context) ->
            new StatusRow(
                row.getLong("filter"), new Status(row.getLong("id"), row.getLong("status"))))
        .stream()
        .collect(
            Collectors.groupingBy(
                StatusRow::filter, Collectors.mapping(StatusRow::status, Collectors.toList())));
  }

  /** Without words and statuses. */
  private static Filter filter(ResultSet row) throws SQLException {
    Timestamp expiresAt = row.getTimestamp("expires_at");
    var contexts =
        Arrays.stream((String[]) row.getArray("contexts").getArray())
            .map(Context::valueOf)
            .collect(Collectors.toSet());
    return new Filter(
        row.getLong("id"),
        row.getString("title"),
        contexts,
        Action.valueOf(row.getString("action")),
        expiresAt == null ? null : expiresAt.toInstant(),
        List.of(),
        List.of());
  }
}
