package dev.tintype.notification.consumer;

import dev.tintype.notification.api.Kind;
import dev.tintype.notification.domain.Cause;
import dev.tintype.notification.domain.Tellings;
import dev.tintype.platform.database.Transaction;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.reaction.api.ReactionEvent;
import dev.tintype.reaction.api.ReactionEvent.Liked;
import dev.tintype.reaction.api.ReactionEvent.LikesCounted;
import dev.tintype.reaction.api.ReactionEvent.ReactionsErased;
import dev.tintype.reaction.api.ReactionEvent.Saved;
import dev.tintype.reaction.api.ReactionEvent.Unliked;
import dev.tintype.reaction.api.ReactionEvent.Unsaved;
import java.util.ArrayList;
import java.util.List;

/** Tells of likes, as many as come one after the other together: a hot post has thousands. */
public final class LikesTold {
  private final Tellings tellings;
  private final Withdrawals withdrawals;

  public LikesTold(Tellings tellings, Withdrawals withdrawals) {
    this.tellings = tellings;
    this.withdrawals = withdrawals;
  }

  public void on(Transaction tx, List<ReactionEvent> events) {
    var likes = new ArrayList<Cause>();
    prepare(tx, events);
    for (ReactionEvent event : events) {
      switch (event) {
        case Liked liked -> likes.add(cause(liked));
        case Unliked unliked -> {
          tellings.tell(tx, likes);
          likes.clear();
          withdrawals.of(
              tx,
              List.of(unliked.author()),
              unliked.liker(),
              List.of(Kind.LIKE),
              unliked.target().value());
        }
        case LikesCounted _, Saved _, Unsaved _, ReactionsErased _ -> {}
      }
    }
    tellings.tell(tx, likes);
  }

  private void prepare(Transaction tx, List<ReactionEvent> events) {
    var authors = new ArrayList<AccountId>();
    var posts = new ArrayList<Long>();
    for (ReactionEvent event : events) {
      switch (event) {
        case Liked liked -> {
          authors.add(liked.author());
          posts.add(liked.post().value());
        }
        case Unliked unliked -> authors.add(unliked.author());
        case LikesCounted _, Saved _, Unsaved _, ReactionsErased _ -> {}
      }
    }
    tellings.prepare(tx, authors, posts);
  }

  private static Cause cause(Liked liked) {
    var postAuthor = liked.target().isComment() ? null : liked.author();
    return Cause.about(
        liked.author(),
        Kind.LIKE,
        liked.liker(),
        liked.target().value(),
        liked.post(),
        postAuthor,
        liked.at());
  }
}
