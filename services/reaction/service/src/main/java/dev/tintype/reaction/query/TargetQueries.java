package dev.tintype.reaction.query;

import dev.tintype.platform.database.Database;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messaging.Caches;
import dev.tintype.platform.messaging.Kept;
import dev.tintype.reaction.api.ReactionQuery.LikesOf;
import dev.tintype.reaction.api.Reactions;
import dev.tintype.reaction.api.Target;
import dev.tintype.reaction.storage.ReactionsTable;
import dev.tintype.reaction.storage.ReactionsTable.Count;
import dev.tintype.reaction.storage.ReactionsTable.Mark;
import dev.tintype.reaction.storage.ReactionsTable.Viewed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The reactions to what stands on a page, kept in memory until a commit changes them. */
public final class TargetQueries {
  private static final int MOST = 1_000;
  private static final int COUNT_BYTES = 80;
  private static final int MARK_BYTES = 60;

  private final Database database;
  private final ReactionsTable reactions = new ReactionsTable();
  private final Kept<Target, Count> counts;
  private final Kept<Viewed, Mark> marks;

  public TargetQueries(Database database, Caches caches) {
    this.database = database;
    this.counts = caches.keep(ReactionsTable.COUNTS, 8_000_000, _ -> COUNT_BYTES);
    this.marks = caches.keep(ReactionsTable.MARKS, 16_000_000, _ -> MARK_BYTES);
  }

  public List<Reactions> likesOf(Caller caller, LikesOf query) {
    if (query.targets().size() > MOST) {
      throw Refusal.invalid("id", "ERR_TOO_MANY", "has more than " + MOST + " targets");
    }
    return query.targets().isEmpty() ? List.of() : of(query.viewer(), query.targets());
  }

  /** The reactions to one target. */
  public Reactions of(AccountId viewer, Target target) {
    return of(viewer, List.of(target)).getFirst();
  }

  private List<Reactions> of(@Nullable AccountId viewer, List<Target> targets) {
    var counted = counts.all(targets, this::readCounts);
    if (viewer == null) {
      return counted.stream().map(count -> reactions(count, false, false)).toList();
    }
    var marked =
        marks.all(
            targets.stream().map(target -> new Viewed(viewer, target)).toList(),
            missing -> readMarks(viewer, missing));
    var answers = new ArrayList<Reactions>(targets.size());
    for (int i = 0; i < targets.size(); i++) {
      answers.add(reactions(counted.get(i), marked.get(i).liked(), marked.get(i).saved()));
    }
    return answers;
  }

  private static Reactions reactions(Count count, boolean liked, boolean saved) {
    return new Reactions(count.target(), count.likes(), count.lastLiker(), liked, saved);
  }

  private Map<Target, Count> readCounts(List<Target> targets) {
    var distinct = targets.stream().distinct().toList();
    return database.read(handle -> reactions.counts(handle, distinct)).stream()
        .collect(Collectors.toMap(Count::target, Function.identity()));
  }

  private Map<Viewed, Mark> readMarks(AccountId viewer, List<Viewed> seen) {
    Map<Viewed, Mark> marks = new HashMap<>();
    seen.forEach(one -> marks.put(one, new Mark(one.target(), false, false)));
    var targets = seen.stream().map(Viewed::target).distinct().toList();
    database
        .read(handle -> reactions.marks(handle, viewer, targets))
        .forEach(mark -> marks.put(new Viewed(viewer, mark.target()), mark));
    return marks;
  }
}
