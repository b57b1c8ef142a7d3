package dev.tintype.reaction.consumer;

import dev.tintype.platform.database.Transaction;
import dev.tintype.reaction.api.ReactionEvent;
import dev.tintype.reaction.api.Target;
import dev.tintype.reaction.domain.Counting;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Folds changed counts into one number for each target and tells the others. Of many likes at once,
 * one turn counts them all.
 */
public final class CountLikes {
  private final Counting counting;

  public CountLikes(Counting counting) {
    this.counting = counting;
  }

  public void on(Transaction tx, List<ReactionEvent> events) {
    Set<Target> changed = new LinkedHashSet<>();
    for (ReactionEvent event : events) {
      switch (event) {
        case ReactionEvent.Liked liked -> changed.add(liked.target());
        case ReactionEvent.Unliked unliked -> changed.add(unliked.target());
        case ReactionEvent.LikesCounted _,
            ReactionEvent.Saved _,
            ReactionEvent.Unsaved _,
            ReactionEvent.ReactionsErased _ -> {}
      }
    }
    if (!changed.isEmpty()) {
      counting.fold(tx, changed);
    }
  }
}
