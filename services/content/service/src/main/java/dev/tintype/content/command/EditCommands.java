package dev.tintype.content.command;

import dev.tintype.content.api.ContentCommand.EditPost;
import dev.tintype.content.api.Mention;
import dev.tintype.content.api.Post;
import dev.tintype.content.api.PostChange;
import dev.tintype.content.api.PostMedia;
import dev.tintype.content.api.PostVersion;
import dev.tintype.content.domain.Caption;
import dev.tintype.content.domain.ContentRules;
import dev.tintype.content.domain.PostEdit;
import dev.tintype.content.storage.ContentTables;
import dev.tintype.platform.database.Transaction;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.MediaId;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.runtime.Platform;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Editing, with every earlier version kept. */
public final class EditCommands {
  private final Platform platform;
  private final ContentTables tables;
  private final ContentSignals signals;
  private final Composer composer;

  public EditCommands(Platform platform, ContentTables tables) {
    this.platform = platform;
    this.tables = tables;
    this.signals = new ContentSignals(platform.live());
    this.composer = new Composer(platform.bus());
  }

  public Post editPost(Caller caller, EditPost command) {
    AccountId author = caller.member();
    @Nullable Caption caption = newCaption(command.change());
    List<Mention> mentions = caption == null ? List.of() : composer.mentions(caller, caption);
    return platform
        .database()
        .transact(transaction -> {
          tables.authors().lock(transaction.handle(), author);
          Post before =
              tables
                  .posts()
                  .lock(transaction.handle(), command.post(), author)
                  .orElseThrow(() -> Refusal.notFound("post"));
          Post after = PostEdit.apply(before, command.change(), caption, mentions, now());
          return after.equals(before) ? before : write(transaction, before, after);
        });
  }

  private Post write(Transaction transaction, Post before, Post after) {
    var handle = transaction.handle();
    List<MediaId> removed = new ArrayList<>(ContentEvents.mediaOf(before));
    removed.removeAll(ContentEvents.mediaOf(after));
    tables.versions().insert(handle, before.id(), version(before));
    tables.posts().update(handle, after);
    tables.tags().replace(handle, after);
    tables.attachments().detach(handle, removed);
    transaction.emit(ContentEvents.edited(after, removed, after.editedAt()));
    if (!after.archived()) {
      signals.altered(transaction, after);
    }
    return after;
  }

  /** How a post reads, to be kept or shown as one of its versions. */
  public static PostVersion version(Post post) {
    List<PostMedia> media = post.media();
    return new PostVersion(
        post.editedAt() == null ? post.createdAt() : post.editedAt(),
        post.caption(),
        post.facets(),
        post.mentions(),
        media,
        post.place(),
        post.sensitive(),
        post.spoilerText(),
        post.licence());
  }

  private static @Nullable Caption newCaption(PostChange change) {
    return change.caption() == null
        ? null
        : Caption.of(ContentRules.cleanCaption(change.caption()));
  }

  private Instant now() {
    return platform.clock().instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
