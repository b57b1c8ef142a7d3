package dev.tintype.content.command;

import dev.tintype.content.api.Audience;
import dev.tintype.content.api.ContentSignal.PostAltered;
import dev.tintype.content.api.ContentSignal.PostGone;
import dev.tintype.content.api.ContentSignal.PostShown;
import dev.tintype.content.api.Post;
import dev.tintype.platform.database.Transaction;
import dev.tintype.platform.messages.Signal;
import dev.tintype.platform.messaging.Live;
import java.util.ArrayList;
import java.util.List;

/** Tells those of posts who look right now, as soon as a transaction is committed. */
public final class ContentSignals {
  private final Live live;

  public ContentSignals(Live live) {
    this.live = live;
  }

  void shown(Transaction transaction, Post post) {
    tell(transaction, openTopics(post), post, new PostShown(post.id(), post.author()));
  }

  void altered(Transaction transaction, Post post) {
    tell(transaction, topics(post), post, new PostAltered(post.id(), post.author()));
  }

  /** A post that is deleted, or hidden from everybody but its author. */
  public void gone(Transaction transaction, Post post) {
    tell(transaction, topics(post), post, new PostGone(post.id(), post.author()));
  }

  private void tell(Transaction transaction, List<String> topics, Post post, Signal signal) {
    transaction.afterCommit(() -> {
      live.toTopics(topics, signal);
      if (!(signal instanceof PostShown)) {
        live.toAccounts(List.of(post.author()), signal);
      }
    });
  }

  private static List<String> topics(Post post) {
    var topics = new ArrayList<>(openTopics(post));
    topics.add("post." + post.id());
    return topics;
  }

  private static List<String> openTopics(Post post) {
    if (post.audience() != Audience.PUBLIC) {
      return List.of();
    }
    var topics = new ArrayList<>(List.of("public"));
    post.hashtags().forEach(tag -> topics.add("tag." + tag.key()));
    return topics;
  }
}
