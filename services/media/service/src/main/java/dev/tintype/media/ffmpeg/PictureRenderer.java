package dev.tintype.media.ffmpeg;

import dev.tintype.media.api.Variant;
import dev.tintype.media.colour.ColourSpace;
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
import java.util.Optional;

/** Makes an uploaded file into the pictures that are shown. */
public final class PictureRenderer {
  private final Ffmpeg ffmpeg;
  private final LoopRenderer loops;
  private final Inks inks;

  public PictureRenderer(Ffmpeg ffmpeg) {
    this.ffmpeg = ffmpeg;
    this.loops = new LoopRenderer(ffmpeg);
    this.inks = new Inks(ffmpeg);
  }

  /**
   * Makes all files of a plan.
   *
   * @param folder where the files are put, and anything else that is needed for the moment
   * @throws dev.tintype.platform.messages.RefusedException when the file can't be read
   */
  public Rendering render(Path file, Picture picture, VariantPlan plan, WorkFolder folder) {
    Path input = input(file, picture, folder);
    Optional<ColourSpace> space =
        picture.colour().inks() ? Colours.space(picture.colour()) : Optional.empty();
    if (space.isPresent() && space.get().channels() == 4) {
      renderInks(input, picture, plan, space.get(), folder);
    } else {
      renderLights(input, picture, plan, folder);
    }
    var files = files(plan, folder);
    if (picture.moves() && plan.moves()) {
      files.add(loops.render(input, picture, folder));
    }
    return new Rendering(files, blurhash(folder, PictureGraph.thumb(plan)));
  }

  private void renderLights(Path input, Picture picture, VariantPlan plan, WorkFolder folder) {
    String source = Source.of(ffmpeg, folder.path(), input, picture);
    String table = picture.colour().inks() ? null : Colours.table(picture.colour(), folder);
    var arguments = new ArrayList<>(Input.arguments(picture, input));
    arguments.addAll(new PictureGraph(source, picture, plan, table).arguments(folder.path()));
    ffmpeg.run(folder.path(), arguments);
  }

  private void renderInks(
      Path input, Picture picture, VariantPlan plan, ColourSpace space, WorkFolder folder) {
    Path rgb = inks.toRgb(input, picture, plan, space, folder);
    Size size = plan.sizes().getFirst().size();
    var plain = Picture.plain(size.width(), size.height());
    var arguments = new ArrayList<>(Input.rawArguments(size.width(), size.height(), rgb));
    arguments.addAll(
        new PictureGraph("[0:v:0]null", plain, plan.whole(), null).arguments(folder.path()));
    ffmpeg.run(folder.path(), arguments);
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
