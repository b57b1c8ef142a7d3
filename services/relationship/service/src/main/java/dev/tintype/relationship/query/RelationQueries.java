package dev.tintype.relationship.query;

import dev.tintype.platform.database.Database;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.relationship.api.Familiar;
import dev.tintype.relationship.api.Relation;
import dev.tintype.relationship.api.RelationshipQuery.FamiliarFollowers;
import dev.tintype.relationship.api.RelationshipQuery.RelationsOf;
import dev.tintype.relationship.storage.FollowsTable;
import dev.tintype.relationship.storage.RelationsTable;
import java.time.Clock;
import java.util.List;

/** How people stand to each other. */
public final class RelationQueries {
  private static final int MOST = 1_000;
  private static final int MOST_FAMILIAR = 100;

  private final Database database;
  private final RelationsTable relations;
  private final FollowsTable follows;
  private final Clock clock;

  public RelationQueries(
      Database database, RelationsTable relations, FollowsTable follows, Clock clock) {
    this.database = database;
    this.relations = relations;
    this.follows = follows;
    this.clock = clock;
  }

  public List<Relation> relationsOf(Caller caller, RelationsOf query) {
    refuseAbove(MOST, query.ids());
    if (query.ids().isEmpty()) {
      return List.of();
    }
    return database.read(
        handle -> relations.of(handle, query.viewer(), query.ids(), clock.instant()));
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
