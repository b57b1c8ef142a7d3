package dev.tintype.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tintype.media.api.Focus;
import dev.tintype.media.api.MediaPurpose;
import dev.tintype.media.domain.Size;
import dev.tintype.media.domain.VariantPlan;
import dev.tintype.media.ffmpeg.PictureRenderer;
import dev.tintype.media.ffmpeg.RenderedFile;
import dev.tintype.media.ffmpeg.Rendering;
import dev.tintype.media.ffmpeg.WorkFolder;
import dev.tintype.media.picture.Picture;
import dev.tintype.media.picture.PictureLimits;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messages.RefusedException;
import java.awt.Color;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Awkward and hostile pictures from elsewhere; each gives a right picture or a clear refusal. They
 * lie beside the repository and are not part of it: without them this test says so, and fails only
 * where {@code CI} is set.
 */
class MediaCasesTest {
  private static final Set<String> REFUSED =
      Set.of(
          "65536-uint32-limit.png",
          "README.md",
          "check.svg",
          "corrupt-header.jpg",
          "giant-image.jpg",
          "tifftag-photoshop.tiff",
          "truncated.jpg");
  private static final Map<String, String> SIZES =
      Map.of(
          "iphone-tile-grid.HEIC", "2566x3313",
          "Portrait_6.jpg", "450x600",
          "Landscape_6.jpg", "600x450",
          "gain-map.jpg", "3840x2160",
          "rotating-squares.webp", "80x80",
          "sdr_cosmos12920_cicp1-13-6_yuv444_full_qp10.avif", "2048x858");

  private static Path cases;
  private static Processor processor;

  @TempDir Path temporary;

  @BeforeAll
  static void findCases() {
    cases = folder();
    boolean there = Files.isDirectory(cases);
    if (!there && System.getenv("CI") != null) {
      throw new AssertionError("the pictures of " + cases + " are missing");
    }
    assumeTrue(there, "left out: there are no pictures at " + cases);
    processor = new Processor();
  }

  @Test
  void everyFileGivesARightPictureOrAClearRefusal() throws IOException {
    var refused = new TreeSet<String>();
    for (Path file : files()) {
      try (WorkFolder folder = WorkFolder.create(temporary)) {
        Rendering rendering = processor.render(file, folder);
        assertThat(rendering.files()).as(file.toString()).isNotEmpty();
        assertThat(rendering.blurhash()).hasSizeGreaterThanOrEqualTo(28);
      } catch (RefusedException refusal) {
        assertThat(refusal.refusal()).isInstanceOf(Refusal.Invalid.class);
        refused.add(file.getFileName().toString());
      }
    }
    assertThat(refused).isSubsetOf(REFUSED);
    assertThat(refused).containsAll(existing(REFUSED));
  }

  @Test
  void sizesAreThoseOfTheUprightPicture() {
    SIZES.forEach((name, size) -> {
      Picture picture = Picture.read(cases.resolve(name));
      assertThat(picture.width() + "x" + picture.height()).as(name).isEqualTo(size);
    });
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8})
  void everyOrientationLooksLikeTheFirst(int orientation) throws IOException {
    Pixels first = render("Landscape_1.jpg");
    Pixels turned = render("Landscape_" + orientation + ".jpg");

    assertThat(turned.image().getWidth()).isEqualTo(first.image().getWidth());
    assertThat(turned.image().getHeight()).isEqualTo(first.image().getHeight());
    for (double x : new double[] {0.08, 0.5, 0.92}) {
      for (double y : new double[] {0.08, 0.5, 0.92}) {
        assertThat(turned.distance(first, x, y, 40)).as("at %s, %s", x, y).isLessThan(30);
      }
    }
  }

  /** Points and colours as Apple's and others' viewers show them. */
  @Test
  void theTilesOfAnIphonesPictureComeOutWholeAndUpright() throws IOException {
    Pixels picture = render("iphone-tile-grid.HEIC");

    assertThat(picture.image().getWidth()).isEqualTo(1440);
    assertThat(picture.image().getHeight()).isEqualTo(1859);
    Color flower = picture.at(0.27, 0.63);
    assertThat(flower.getBlue())
        .as("violet petal %s", flower)
        .isGreaterThan(flower.getGreen() + 50);
    Color leaf = picture.at(0.66, 0.17);
    assertThat(leaf.getGreen()).as("green leaf %s", leaf).isGreaterThan(leaf.getBlue() + 20);
  }

  @Test
  void inksAreShownByTheirOwnProfile() throws IOException {
    Color mean = render("Channel_digital_image_CMYK_color.jpg").mean();

    assertThat(mean.getRed()).isBetween(116, 126);
    assertThat(mean.getGreen()).isBetween(121, 131);
    assertThat(mean.getBlue()).isBetween(110, 120);
  }

  @Test
  void wideColoursAreTakenToTheWebs() throws IOException {
    render("p3.png").assertColour(0.5, 0.5, new Color(255, 0, 0), 4);
  }

  @Test
  void nothingOfAPositionOrACameraIsLeft() throws IOException {
    for (String name : List.of("gps-DSCN0010.jpg", "iphone-tile-grid.HEIC", "Landscape_6.jpg")) {
      try (WorkFolder folder = WorkFolder.create(temporary)) {
        for (RenderedFile file : processor.render(cases.resolve(name), folder).files()) {
          String bytes = Files.readString(file.path(), StandardCharsets.ISO_8859_1);
          assertThat(bytes)
              .as(name + " " + file.variant().name())
              .doesNotContain(
                  "Exif", "EXIF", "NIKON", "COOLPIX", "Apple", "http://ns.adobe.com", "Lavc");
        }
      }
    }
  }

  @Test
  void aRefusalSaysWhatIsWrong() {
    assertThatThrownBy(() -> processor.inspect(cases.resolve("giant-image.jpg")))
        .hasMessageContaining("too many pixels (20000 × 14000)");
    assertThatThrownBy(() -> processor.inspect(cases.resolve("tifftag-photoshop.tiff")))
        .hasMessageContaining("must be a JPEG, PNG, WebP, GIF, HEIC or AVIF picture");
  }

  private Pixels render(String name) throws IOException {
    try (WorkFolder folder = WorkFolder.create(temporary)) {
      processor.render(cases.resolve(name), folder);
      try (var files = Files.list(folder.path())) {
        Path largest =
            files
                .filter(file -> file.getFileName().toString().matches("\\d+\\.jpg"))
                .max(java.util.Comparator.comparingInt(MediaCasesTest::width))
                .orElseThrow();
        return Pixels.of(Files.readAllBytes(largest));
      }
    }
  }

  private static int width(Path file) {
    return Integer.parseInt(file.getFileName().toString().replace(".jpg", ""));
  }

  private static List<Path> files() throws IOException {
    try (var files = Files.list(cases)) {
      return files.sorted().toList();
    }
  }

  private static Set<String> existing(Set<String> names) {
    var existing = new TreeSet<>(names);
    existing.removeIf(name -> !Files.exists(cases.resolve(name)));
    return existing;
  }

  /** Beside the repository, which is somewhere above the folder that tests run in. */
  private static Path folder() {
    Path folder = Path.of("").toAbsolutePath();
    while (folder.getParent() != null && !Files.exists(folder.resolve("tintype"))) {
      folder = folder.getParent();
    }
    return folder.resolveSibling("shared").resolve("media-cases");
  }

  /** What happens to an upload, without a database. */
  private static final class Processor {
    private final PictureRenderer renderer = new PictureRenderer(TestFfmpeg.ffmpeg());

    Picture inspect(Path file) {
      return new PictureLimits(64_000_000, 16_384).inspect(file);
    }

    Rendering render(Path file, WorkFolder folder) {
      Picture picture = inspect(file);
      var size = new Size(picture.width(), picture.height());
      var plan = VariantPlan.of(MediaPurpose.POST, size, Focus.CENTRE);
      return renderer.render(file, picture, plan, folder);
    }
  }
}
