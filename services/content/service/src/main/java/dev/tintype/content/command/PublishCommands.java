package dev.tintype.content.command;

import dev.tintype.content.ContentMetrics;
import dev.tintype.content.api.ContentCommand.PublishDraft;
import dev.tintype.content.api.ContentCommand.PublishPost;
import dev.tintype.content.api.ContentEvent.DraftDeleted;
import dev.tintype.content.api.Draft;
import dev.tintype.content.api.Post;
import dev.tintype.content.api.PostContent;
import dev.tintype.content.storage.ContentTables;
import dev.tintype.platform.database.IdempotencyKeys;
import dev.tintype.platform.database.Transaction;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.PostId;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messages.RefusedException;
import dev.tintype.platform.runtime.Platform;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Publishing, once for each idempotency key. */
public final class PublishCommands {
  private final Platform platform;
  private final ContentTables tables;
  private final ContentSignals signals;
  private final Composer composer;
  private final ContentMetrics metrics;

  public PublishCommands(Platform platform, ContentTables tables, ContentMetrics metrics) {
    this.platform = platform;
    this.tables = tables;
    this.signals = new ContentSignals(platform.live());
    this.composer = new Composer(platform.bus());
    this.metrics = metrics;
  }

  public Post publishPost(Caller caller, PublishPost command) {
    String key = clientKey(command.idempotencyKey());
    return alreadyMade(caller, key)
        .orElseGet(() -> publish(caller, command.content(), key, transaction -> {}));
  }

  /** A draft's own id is its key where the client gives none: a repeat gets the same post. */
  public Post publishDraft(Caller caller, PublishDraft command) {
    String given = clientKey(command.idempotencyKey());
    String key = given == null ? "draft:" + command.draft() : given;
    return alreadyMade(caller, key).orElseGet(() -> publishDraft(caller, command, key));
  }

  private Post publishDraft(Caller caller, PublishDraft command, String key) {
    PostContent content;
    try {
      content = draft(caller, command.draft()).content();
    } catch (RefusedException gone) { // perhaps because it became a post a moment ago
      return alreadyMade(caller, key).orElseThrow(() -> gone);
    }
    return publish(
        caller,
        content,
        key,
        transaction -> discard(transaction, caller.member(), command.draft()));
  }

  private Post publish(
      Caller caller, PostContent content, @Nullable String key, Consumer<Transaction> also) {
    Instant at = now();
    var post = composer.compose(caller, platform.ids().nextPost(), content, at);
    return platform.database().transact(transaction -> publish(transaction, post, key, also));
  }

  private Post publish(
      Transaction transaction, Post post, @Nullable String key, Consumer<Transaction> also) {
    Handle handle = transaction.handle();
    var at = post.createdAt();
    if (key != null && !tables.keys().reserve(handle, post.author(), key, post.id().value(), at)) {
      return made(handle, post.author(), key, at).orElseThrow(() -> Refusal.notFound("post"));
    }
    var author = tables.authors().count(handle, post.author(), 1);
    if (author.erased()) {
      throw Refusal.notAllowed("being_deleted", "This account is being deleted");
    }
    tables.posts().insert(handle, post);
    if (!tables.attachments().attach(handle, post.id(), ContentEvents.mediaOf(post))) {
      throw Refusal.invalid("media_ids", "ERR_TAKEN", "names pictures of another post");
    }
    tables.tags().insert(handle, post);
    also.accept(transaction);
    transaction.emit(ContentEvents.published(post, author.posts()));
    signals.shown(transaction, post);
    metrics.published();
    return post;
  }

  private void discard(Transaction transaction, AccountId author, long draft) {
    if (!tables.drafts().delete(transaction.handle(), author, draft)) {
      throw Refusal.notFound("draft");
    }
    transaction.emit(new DraftDeleted(draft, author, true, now()));
  }

  private Draft draft(Caller caller, long id) {
    return platform
        .database()
        .read(handle -> tables.drafts().find(handle, caller.member(), id))
        .orElseThrow(() -> Refusal.notFound("draft"));
  }

  private Optional<Post> alreadyMade(Caller caller, @Nullable String key) {
    AccountId author = caller.member();
    if (key == null) {
      return Optional.empty();
    }
    return platform.database().read(handle -> made(handle, author, key, now()));
  }

  /** The post that a key has made; one that has been deleted since isn't made again. */
  private Optional<Post> made(Handle handle, AccountId author, String key, Instant at) {
    var id = tables.keys().find(handle, author, key, at);
    if (id.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        tables.posts().find(handle, List.of(new PostId(id.getAsLong()))).stream()
            .findFirst()
            .orElseThrow(() -> Refusal.notFound("post")));
  }

  private static @Nullable String clientKey(@Nullable String key) {
    String given = IdempotencyKeys.given(key);
    return given == null ? null : "client:" + given;
  }

  private Instant now() {
    return platform.clock().instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
