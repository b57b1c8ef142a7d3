package dev.tintype.relationship.query;

import dev.tintype.platform.database.Database;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messaging.Caches;
import dev.tintype.platform.messaging.Kept;
import dev.tintype.relationship.api.Familiar;
import dev.tintype.relationship.api.Relation;
import dev.tintype.relationship.api.RelationshipQuery.FamiliarFollowers;
import dev.tintype.relationship.api.RelationshipQuery.RelationsOf;
import dev.tintype.relationship.api.RelationshipQuery.RelationsToward;
import dev.tintype.relationship.storage.FollowsTable;
import dev.tintype.relationship.storage.RelationsTable;
import dev.tintype.relationship.storage.RelationsTable.Pair;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How people stand to each other. */
public final class RelationQueries {
  private static final int MOST = 1_000;
  private static final int MOST_FAMILIAR = 100;

  private final Database database;
  private final RelationsTable relations;
  private final FollowsTable follows;
  private final Clock clock;
  private final Kept<Pair, Relation> kept;

  public RelationQueries(
      Database database,
      Caches caches,
      RelationsTable relations,
      FollowsTable follows,
      Clock clock) {
    this.database = database;
    this.kept =
        caches.keep(
            RelationsTable.RELATIONS, 16_000_000, relation -> 150 + 2 * relation.note().length());
    this.relations = relations;
    this.follows = follows;
    this.clock = clock;
  }

  public List<Relation> relationsOf(Caller caller, RelationsOf query) {
    refuseAbove(MOST, query.ids());
    if (query.ids().isEmpty()) {
      return List.of();
    }
    Instant now = clock.instant();
    var pairs = query.ids().stream().map(other -> new Pair(query.viewer(), other)).toList();
    return kept.all(pairs, missing -> read(query.viewer(), missing, now)).stream()
        .map(relation -> relation.asOf(now))
        .toList();
  }

  public List<Relation> relationsToward(Caller caller, RelationsToward query) {
    refuseAbove(MOST, query.viewers());
    if (query.viewers().isEmpty()) {
      return List.of();
    }
    Instant now = clock.instant();
    return database.read(handle -> relations.toward(handle, query.account(), query.viewers(), now));
  }

  private Map<Pair, Relation> read(AccountId viewer, List<Pair> pairs, Instant now) {
    var others = pairs.stream().map(Pair::other).distinct().toList();
    return database.read(handle -> relations.of(handle, viewer, others, now)).stream()
        .collect(
            Collectors.toMap(
                relation -> new Pair(viewer, relation.account()), Function.identity()));
  }

  public List<Familiar> familiarFollowers(Caller caller, FamiliarFollowers query) {
    refuseAbove(MOST_FAMILIAR, query.ids());
    int each = Math.clamp(query.each(), 1, 80);
    return database.read(handle ->
        follows.familiar(handle, query.viewer(), query.ids().stream().distinct().toList(), each));
  }

  private static void refuseAbove(int most, List<?> ids) {
    if (ids.size() > most) {
      throw Refusal.invalid("id", "ERR_TOO_MANY", "has more than " + most + " accounts");
    }
  }
}
