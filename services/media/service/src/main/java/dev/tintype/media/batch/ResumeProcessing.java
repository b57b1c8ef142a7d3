package dev.tintype.media.batch;

import dev.tintype.media.api.Media;
import dev.tintype.media.command.Processing;
import dev.tintype.media.command.Workers;
import dev.tintype.media.ffmpeg.WorkFolder;
import dev.tintype.media.storage.MediaFiles;
import dev.tintype.media.storage.MediaTable;
import dev.tintype.media.storage.MediaTable.Claimed;
import dev.tintype.platform.database.Database;
import dev.tintype.platform.messages.RefusedException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does work again that was begun and never ended: the process has died, or its caller's time was
 * up. Tries are counted before they are made, so that a file which kills the process is given up.
 */
public final class ResumeProcessing implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(ResumeProcessing.class);
  private static final Duration ABANDONED_AFTER = Duration.ofMinutes(2);
  private static final int MAX_ATTEMPTS = 3;
  private static final int AT_ONCE = 20;

  private final Database database;
  private final MediaTable media;
  private final MediaFiles files;
  private final Processing processing;
  private final Workers workers;
  private final Clock clock;

  public ResumeProcessing(
      Database database,
      MediaTable media,
      MediaFiles files,
      Processing processing,
      Workers workers,
      Clock clock) {
    this.database = database;
    this.media = media;
    this.files = files;
    this.processing = processing;
    this.workers = workers;
    this.clock = clock;
  }

  @Override
  public void run() {
    Instant now = clock.instant();
    List<Claimed> abandoned =
        database.transact(
            tx -> media.claimAbandoned(tx.handle(), now.minus(ABANDONED_AFTER), now, AT_ONCE));
    for (Claimed claimed : abandoned) {
      var found = database.read(handle -> media.find(handle, List.of(claimed.id())));
      found.forEach(unfinished -> resume(unfinished, claimed.attempts()));
    }
  }

  private void resume(Media unfinished, int attempts) {
    if (attempts > MAX_ATTEMPTS) {
      processing.fail(unfinished, "could not be read, however often it was tried");
      return;
    }
    try (var place = workers.enter();
        WorkFolder folder = processing.folder()) {
      Path file = folder.file("original");
      files.fetchOriginal(unfinished.id(), file);
      processing.process(unfinished, file, processing.inspect(file), folder);
    } catch (RefusedException refused) {
      LOG.info(
          "Media {} is not ready after try {}: {}", unfinished.id(), attempts, refused.refusal());
    }
  }
}
