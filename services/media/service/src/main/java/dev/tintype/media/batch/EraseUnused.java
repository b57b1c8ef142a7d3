package dev.tintype.media.batch;

import dev.tintype.media.MediaConfiguration;
import dev.tintype.media.api.MediaEvent.MediaErased;
import dev.tintype.media.storage.MediaFiles;
import dev.tintype.media.storage.MediaTable;
import dev.tintype.media.storage.MediaTable.Owned;
import dev.tintype.platform.database.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Erases media that nothing shows: what its owner has deleted, after a few minutes in which word of
 * a post that shows it after all may arrive; what was never posted, or was in a deleted post, after
 * a day.
 */
public final class EraseUnused implements Runnable {
  private static final Duration GRACE = Duration.ofMinutes(10);
  private static final Duration INCOMING_FOR = Duration.ofHours(2);
  private static final int AT_ONCE = 50;

  private final Database database;
  private final MediaTable media;
  private final MediaFiles files;
  private final Clock clock;
  private final MediaConfiguration configuration;

  public EraseUnused(
      Database database,
      MediaTable media,
      MediaFiles files,
      Clock clock,
      MediaConfiguration configuration) {
    this.database = database;
    this.media = media;
    this.files = files;
    this.clock = clock;
    this.configuration = configuration;
  }

  @Override
  public void run() {
    while (eraseSome() == AT_ONCE) {}
    files.dropIncomingBefore(clock.instant().minus(INCOMING_FOR));
  }

  private int eraseSome() {
    Instant now = clock.instant();
    return database.transact(tx -> {
      List<Owned> some =
          media.lockErasable(
              tx.handle(), now.minus(GRACE), now.minus(configuration.unusedFor()), AT_ONCE);
      some.forEach(one -> files.erase(one.id()));
      media.delete(tx.handle(), some.stream().map(Owned::id).toList());
      some.forEach(one -> tx.emit(new MediaErased(one.id(), one.owner())));
      return some.size();
    });
  }
}
