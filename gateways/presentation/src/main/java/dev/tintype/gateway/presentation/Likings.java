package dev.tintype.gateway.presentation;

import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.Id;
import dev.tintype.platform.messaging.Bus;
import dev.tintype.profile.api.Profile;
import dev.tintype.reaction.api.ReactionQuery.LikesOf;
import dev.tintype.reaction.api.Reactions;
import dev.tintype.reaction.api.Target;
import dev.tintype.relationship.api.Relation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads what people have done to the statuses of a page. */
final class Likings {
  private final Bus bus;

  Likings(Bus bus) {
    this.bus = bus;
  }

  /** The reactions to posts and comments, as the caller is told. One call of the bus. */
  Map<Long, Reactions> read(Caller caller, Collection<? extends Id> ids) {
    var targets = new ArrayList<Target>(ids.size());
    for (Id id : ids) {
      if (Target.isNamedBy(id.value())) {
        targets.add(new Target(id.value()));
      }
    }
    if (targets.isEmpty()) {
      return Map.of();
    }
    Map<Long, Reactions> found = HashMap.newHashMap(targets.size());
    for (Reactions it : bus.ask(caller, new LikesOf(caller.account().orElse(null), targets))) {
      found.put(it.target().value(), it);
    }
    return found;
  }

  /** Those of whom each status names one, to be looked up together with its authors. */
  static List<AccountId> likers(Collection<Reactions> reactions) {
    return reactions.stream().map(Reactions::lastLiker).filter(Objects::nonNull).toList();
  }

  /** What the viewer is shown; nobody who has blocked them, or whom they have, is named. */
  static Liking of(
      Id id,
      Map<Long, Reactions> reactions,
      Map<AccountId, Profile> profiles,
      Map<AccountId, Relation> relations) {
    Reactions found = reactions.get(id.value());
    return found == null
        ? Liking.NONE
        : new Liking(
            found.likes(),
            liker(found.lastLiker(), profiles, relations),
            found.liked(),
            found.saved());
  }

  private static @Nullable Profile liker(
      @Nullable AccountId liker,
      Map<AccountId, Profile> profiles,
      Map<AccountId, Relation> relations) {
    if (liker == null) {
      return null;
    }
    Relation relation = relations.get(liker);
    return relation != null && relation.blockedEitherWay() ? null : profiles.get(liker);
  }
}
