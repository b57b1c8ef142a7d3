package dev.tintype.media.command;

import dev.tintype.media.MediaConfiguration;
import dev.tintype.media.api.Focus;
import dev.tintype.media.api.Media;
import dev.tintype.media.api.MediaEvent.MediaProcessed;
import dev.tintype.media.api.MediaPurpose;
import dev.tintype.media.api.Variant;
import dev.tintype.media.domain.Size;
import dev.tintype.media.domain.VariantPlan;
import dev.tintype.media.ffmpeg.PictureRenderer;
import dev.tintype.media.ffmpeg.RenderedFile;
import dev.tintype.media.ffmpeg.Rendering;
import dev.tintype.media.ffmpeg.WorkFolder;
import dev.tintype.media.picture.Picture;
import dev.tintype.media.picture.PictureLimits;
import dev.tintype.media.storage.MediaFiles;
import dev.tintype.media.storage.MediaTable;
import dev.tintype.platform.database.Database;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messages.RefusedException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * Makes an original into what is shown. The steps are those of {@link
 * dev.tintype.media.api.MediaState}; each can be repeated, so that work which a crash has cut off
 * is done again from the kept original.
 */
public final class Processing {
  private final Database database;
  private final MediaTable media;
  private final MediaFiles files;
  private final PictureRenderer renderer;
  private final MediaConfiguration configuration;
  private final PictureLimits limits;

  public Processing(
      Database database,
      MediaTable media,
      MediaFiles files,
      PictureRenderer renderer,
      MediaConfiguration configuration) {
    this.database = database;
    this.media = media;
    this.files = files;
    this.renderer = renderer;
    this.configuration = configuration;
    this.limits = new PictureLimits(configuration.maxPixels(), configuration.maxSide());
  }

  /** A folder for one file's work. */
  public WorkFolder folder() {
    return WorkFolder.create(configuration.workFolder().resolve("work"));
  }

  /** Reads a file's headers and refuses it when it is none that is taken. */
  public Picture inspect(Path file) {
    return limits.inspect(file);
  }

  /**
   * Makes the variants and says that they are there. A file that can't be decoded is noted as
   * failed and refused; where it is just the time that is missing, the media is left for {@code
   * ResumeProcessing}.
   */
  public Media process(Media unfinished, Path file, Picture picture, WorkFolder folder) {
    try {
      byte[] digest = digest(file);
      var twin = fromTwin(unfinished, digest);
      if (twin.isPresent()) {
        return twin.get();
      }
      Rendering rendering = render(unfinished.purpose(), unfinished.focus(), file, picture, folder);
      files.keepVariants(unfinished.id(), rendering.files());
      var variants = rendering.files().stream().map(RenderedFile::variant).toList();
      return finish(unfinished, variants, rendering.blurhash(), digest);
    } catch (RefusedException refused) {
      if (refused.refusal() instanceof Refusal.Invalid invalid) {
        fail(unfinished, invalid.problems().getFirst().description());
      }
      throw refused;
    }
  }

  /** Notes that nothing can be made of it. */
  public void fail(Media unfinished, String reason) {
    database.transact(tx -> {
      media.setFailed(tx.handle(), unfinished.id(), "File " + reason);
      return true;
    });
  }

  private Rendering render(
      MediaPurpose purpose, Focus focus, Path file, Picture picture, WorkFolder folder) {
    var original = new Size(picture.width(), picture.height());
    return renderer.render(file, picture, VariantPlan.of(purpose, original, focus), folder);
  }

  /** Whoever uploads the same bytes again gets the files that were made of them before. */
  private Optional<Media> fromTwin(Media unfinished, byte[] digest) {
    var twin =
        database.read(
            handle -> media.findTwin(handle, digest, unfinished.purpose(), unfinished.focus()));
    if (twin.isEmpty()) {
      return Optional.empty();
    }
    try {
      files.copyVariants(twin.get(), unfinished.id());
    } catch (NoSuchElementException goingAway) {
      return Optional.empty();
    }
    return Optional.of(finish(unfinished, twin.get().variants(), twin.get().blurhash(), digest));
  }

  private static byte[] digest(Path file) {
    try (var in = Files.newInputStream(file)) {
      var sha = MessageDigest.getInstance("SHA-256");
      in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), sha));
      return sha.digest();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private Media finish(Media unfinished, List<Variant> variants, String blurhash, byte[] digest) {
    return database.transact(tx -> {
      media.setReady(tx.handle(), unfinished.id(), variants, blurhash, digest);
      Media ready =
          media.find(tx.handle(), List.of(unfinished.id())).stream()
              .findFirst()
              .orElseThrow(() -> Refusal.notFound("media"));
      tx.emit(new MediaProcessed(ready));
      return ready;
    });
  }
}
