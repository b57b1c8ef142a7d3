package dev.tintype.gateway.presentation.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tintype.platform.http.OneOf;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Mastodon's MediaAttachment, and what our own pages need on top of it.
 *
 * @param url null until the media is ready
 * @param sources every size and format of it, the narrowest first, for {@code srcset}
 */
public record MediaAttachmentJson(
    String id,
    @OneOf({"image", "gifv", "video", "audio", "unknown"}) String type,
    @Nullable String url,
    @Nullable String previewUrl,
    @Nullable String remoteUrl,
    @Nullable String previewRemoteUrl,
    @Nullable String textUrl,
    MetaJson meta,
    @Nullable String description,
    @Nullable String blurhash,
    List<SourceJson> sources,
    @Nullable String license) {

  /** What is known of the files. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record MetaJson(
      @Nullable SizeJson original,
      @Nullable SizeJson small,
      FocusJson focus,
      @Nullable String length,
      @Nullable Double duration) {}

  /**
   * One file's size.
   *
   * @param size such as {@code 1440x1080}
   * @param duration in seconds, for what moves
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record SizeJson(
      int width, int height, String size, double aspect, @Nullable Double duration) {}

  /** The point that stays in sight, from -1 to 1. */
  public record FocusJson(double x, double y) {}

  /** One file. */
  public record SourceJson(String url, int width, int height, String type) {}
}
