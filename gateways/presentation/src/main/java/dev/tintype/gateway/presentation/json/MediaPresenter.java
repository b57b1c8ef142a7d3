package dev.tintype.gateway.presentation.json;

import dev.tintype.content.api.PostMedia;
import dev.tintype.gateway.presentation.json.MediaAttachmentJson.FocusJson;
import dev.tintype.gateway.presentation.json.MediaAttachmentJson.MetaJson;
import dev.tintype.gateway.presentation.json.MediaAttachmentJson.SizeJson;
import dev.tintype.gateway.presentation.json.MediaAttachmentJson.SourceJson;
import dev.tintype.media.api.Media;
import dev.tintype.platform.messages.MediaId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns media into the JSON that clients read. */
public final class MediaPresenter {
  private static final String PREVIEW = "preview.";
  private static final String JPEG = "image/jpeg";

  private final MediaLinks links;

  public MediaPresenter(MediaLinks links) {
    this.links = links;
  }

  private record File(String name, String contentType, int width, int height) {
    boolean isPreview() {
      return name.startsWith(PREVIEW);
    }

    boolean isPicture() {
      return contentType.startsWith("image/");
    }
  }

  /**
   * Media on its own, as after an upload.
   *
   * @param origin under which people see this server, such as {@code https://photos.example}
   */
  public MediaAttachmentJson present(Media media, MediaLinks.Audience audience, String origin) {
    String type =
        switch (media.type()) {
          case IMAGE -> "image";
          case GIF -> "gifv";
          case VIDEO -> "video";
        };
    List<File> files =
        media.variants().stream()
            .map(variant ->
                new File(variant.name(), variant.contentType(), variant.width(), variant.height()))
            .toList();
    return present(
        media.id(),
        type,
        files,
        media.alt(),
        media.blurhash(),
        new FocusJson(media.focus().x(), media.focus().y()),
        seconds(media.durationMillis()),
        links.folder(origin, media.id(), audience));
  }

  /** Media as a post shows it. */
  public MediaAttachmentJson present(PostMedia media, MediaLinks.Audience audience, String origin) {
    String type =
        switch (media.kind()) {
          case IMAGE -> "image";
          case GIF -> "gifv";
          case VIDEO -> "video";
        };
    List<File> files =
        media.variants().stream()
            .map(variant ->
                new File(variant.name(), variant.contentType(), variant.width(), variant.height()))
            .toList();
    return present(
        media.id(),
        type,
        files,
        media.alt(),
        media.blurhash(),
        new FocusJson(media.focusX(), media.focusY()),
        seconds(media.durationMillis()),
        links.folder(origin, media.id(), audience));
  }

  private static MediaAttachmentJson present(
      MediaId id,
      String type,
      List<File> files,
      @Nullable String alt,
      @Nullable String blurhash,
      FocusJson focus,
      @Nullable Double seconds,
      String folder) {
    File main = main(files).orElse(null);
    File preview = preview(files).orElse(main);
    var meta =
        new MetaJson(size(main, seconds), size(preview, null), focus, length(seconds), seconds);
    return new MediaAttachmentJson(
        id.toString(),
        type,
        main == null ? null : folder + main.name(),
        preview == null ? null : folder + preview.name(),
        null,
        null,
        null,
        meta,
        blankIsNull(alt),
        blankIsNull(blurhash),
        sources(files, folder),
        null);
  }

  /** The film of what moves, or else the largest JPEG, which every client can show. */
  private static Optional<File> main(List<File> files) {
    return files.stream()
        .filter(file -> !file.isPicture() || (file.contentType().equals(JPEG) && !file.isPreview()))
        .max(Comparator.comparing((File file) -> !file.isPicture()).thenComparingInt(File::width));
  }

  private static Optional<File> preview(List<File> files) {
    return files.stream()
        .filter(file -> file.isPreview() && file.contentType().equals(JPEG))
        .findFirst();
  }

  private static List<SourceJson> sources(List<File> files, String folder) {
    return files.stream()
        .filter(file -> file.isPicture() && !file.isPreview())
        .sorted(Comparator.comparingInt(File::width).thenComparing(File::contentType))
        .map(file ->
            new SourceJson(folder + file.name(), file.width(), file.height(), file.contentType()))
        .toList();
  }

  private static @Nullable SizeJson size(@Nullable File file, @Nullable Double seconds) {
    if (file == null) {
      return null;
    }
    return new SizeJson(
        file.width(),
        file.height(),
        file.width() + "x" + file.height(),
        (double) file.width() / file.height(),
        seconds);
  }

  private static @Nullable Double seconds(long millis) {
    return millis == 0 ? null : millis / 1000.0;
  }

  private static @Nullable String length(@Nullable Double seconds) {
    if (seconds == null) {
      return null;
    }
    long hundredths = Math.round(seconds * 100);
    return String.format(
        Locale.ROOT,
        "%d:%02d:%02d.%02d",
        hundredths / 360_000,
        hundredths / 6_000 % 60,
        hundredths / 100 % 60,
        hundredths % 100);
  }

  private static @Nullable String blankIsNull(@Nullable String text) {
    return text == null || text.isEmpty() ? null : text;
  }
}
