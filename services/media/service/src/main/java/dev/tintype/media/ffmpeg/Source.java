package dev.tintype.media.ffmpeg;

import dev.tintype.media.picture.HeifItems;
import dev.tintype.media.picture.Picture;
import dev.tintype.media.picture.UnusableFile;
import dev.tintype.media.picture.WebpFrame;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The part of a filter graph that yields the whole picture as it is stored. For most formats that
 * is simply the first stream; a HEIF container has its items as streams, and an iPhone's picture is
 * a grid of them.
 */
final class Source {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int MAX_TILES = 512;
  private static final List<String> PROBE =
      List.of(
          "-v",
          "error",
          "-protocol_whitelist",
          "file,pipe",
          "-f",
          "mov",
          "-of",
          "json",
          "-show_streams",
          "-show_stream_groups");

  private Source() {}

  /** A chain of filters without an output label, such as {@code [0:v:0]null}. */
  static String of(Ffmpeg ffmpeg, Path folder, Path file, Picture picture) {
    WebpFrame frame = picture.webpFrame();
    if (frame != null) {
      return "[0:v:0]format=gbrap,pad=%d:%d:%d:%d:color=black@0"
          .formatted(picture.storedWidth(), picture.storedHeight(), frame.left(), frame.top());
    }
    HeifItems heif = picture.heif();
    if (heif == null) {
      return "[0:v:0]null";
    }
    JsonNode probed = probe(ffmpeg, folder, file);
    return heif.tiled() ? grid(probed, heif, picture) : item(probed, heif);
  }

  private static JsonNode probe(Ffmpeg ffmpeg, Path folder, Path file) {
    var arguments = new ArrayList<>(PROBE);
    arguments.add("file:" + file);
    try {
      return JSON.readTree(ffmpeg.probe(folder, arguments));
    } catch (JacksonException e) {
      throw UnusableFile.damaged();
    }
  }

  private static String item(JsonNode probed, HeifItems heif) {
    int picture = stream(probed, heif.primary());
    if (heif.alpha() == 0) {
      return "[0:%d]null".formatted(picture);
    }
    int alpha = stream(probed, heif.alpha());
    return "[0:%d]format=gbrp[opaque];[0:%d]format=gray[mask];[opaque][mask]alphamerge"
        .formatted(picture, alpha);
  }

  private static int stream(JsonNode probed, long item) {
    for (JsonNode stream : probed.path("streams")) {
      if (number(stream.path("id")) == item) {
        return stream.path("index").asInt();
      }
    }
    throw UnusableFile.damaged();
  }

  private static String grid(JsonNode probed, HeifItems heif, Picture picture) {
    JsonNode grid = component(probed, heif.primary());
    if (grid == null) {
      throw UnusableFile.damaged();
    }
    var inputs = new StringBuilder();
    var layout = new ArrayList<String>();
    for (JsonNode tile : grid.path("subcomponents")) {
      inputs.append("[0:%d]".formatted(tile.path("stream_index").asInt()));
      layout.add(
          tile.path("tile_horizontal_offset").asInt()
              + "_"
              + tile.path("tile_vertical_offset").asInt());
    }
    if (layout.isEmpty() || layout.size() > MAX_TILES) {
      throw UnusableFile.damaged();
    }
    String stacked =
        layout.size() == 1
            ? "null"
            : "xstack=inputs=%d:layout=%s".formatted(layout.size(), String.join("|", layout));
    return "%s%s,crop=%d:%d:%d:%d"
        .formatted(
            inputs,
            stacked,
            picture.storedWidth(),
            picture.storedHeight(),
            grid.path("horizontal_offset").asInt(),
            grid.path("vertical_offset").asInt());
  }

  private static @Nullable JsonNode component(JsonNode probed, long item) {
    for (JsonNode group : probed.path("stream_groups")) {
      if (number(group.path("id")) == item) {
        return group.path("components").path(0);
      }
    }
    return null;
  }

  private static long number(JsonNode id) {
    try {
      return Long.decode(id.asString());
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}
