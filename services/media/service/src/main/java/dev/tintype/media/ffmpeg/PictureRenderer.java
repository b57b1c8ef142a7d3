package dev.tintype.media.ffmpeg;

import dev.tintype.media.api.Variant;
import dev.tintype.media.domain.Blurhash;
import dev.tintype.media.domain.Size;
import dev.tintype.media.domain.VariantPlan;
import dev.tintype.media.picture.Picture;
import dev.tintype.media.picture.WebpFrame;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Makes an uploaded file into the pictures that are shown. */
public final class PictureRenderer {
  private final Ffmpeg ffmpeg;
  private final LoopRenderer loops;

  public PictureRenderer(Ffmpeg ffmpeg) {
    this.ffmpeg = ffmpeg;
    this.loops = new LoopRenderer(ffmpeg);
  }

  /**
   * Makes all files of a plan.
   *
   * @param folder where the files are put, and anything else that is needed for the moment
   * @throws dev.tintype.platform.messages.RefusedException when the file can't be read
   */
  public Rendering render(Path file, Picture picture, VariantPlan plan, WorkFolder folder) {
    Path input = input(file, picture, folder);
    String source = Source.of(ffmpeg, folder.path(), input, picture);
    var graph = new PictureGraph(source, picture, plan, null);
    var arguments = new ArrayList<>(Input.arguments(picture, input));
    arguments.addAll(graph.arguments(folder.path()));
    ffmpeg.run(folder.path(), arguments);
    var files = files(plan, folder);
    if (picture.moves() && plan.moves()) {
      files.add(loops.render(input, picture, folder));
    }
    return new Rendering(files, blurhash(folder, graph.thumb()));
  }

  /** The file itself, or the one frame of it that is shown. */
  private static Path input(Path file, Picture picture, WorkFolder folder) {
    WebpFrame frame = picture.webpFrame();
    if (frame == null) {
      return file;
    }
    Path single = folder.file("frame.webp");
    frame.write(single);
    return single;
  }

  private static List<RenderedFile> files(VariantPlan plan, WorkFolder folder) {
    var files = new ArrayList<RenderedFile>();
    for (VariantPlan.Sized sized : plan.sizes()) {
      files.add(rendered(folder, sized.name() + ".jpg", "image/jpeg", sized.size()));
      files.add(rendered(folder, sized.name() + ".webp", "image/webp", sized.size()));
    }
    return files;
  }

  static RenderedFile rendered(WorkFolder folder, String name, String contentType, Size size) {
    Path path = folder.file(name);
    try {
      long bytes = Files.size(path);
      return new RenderedFile(
          path, new Variant(name, contentType, size.width(), size.height(), bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String blurhash(WorkFolder folder, Size thumb) {
    try {
      byte[] rgb = Files.readAllBytes(folder.file("thumb.rgb"));
      return Blurhash.of(rgb, thumb.width(), thumb.height());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
