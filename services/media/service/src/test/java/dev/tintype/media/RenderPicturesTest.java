package dev.tintype.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tintype.media.api.Focus;
import dev.tintype.media.api.MediaPurpose;
import dev.tintype.media.domain.Size;
import dev.tintype.media.domain.VariantPlan;
import dev.tintype.media.ffmpeg.Ffmpeg;
import dev.tintype.media.ffmpeg.PictureRenderer;
import dev.tintype.media.ffmpeg.RenderedFile;
import dev.tintype.media.ffmpeg.Rendering;
import dev.tintype.media.ffmpeg.WorkFolder;
import dev.tintype.media.picture.Picture;
import dev.tintype.media.picture.PictureLimits;
import dev.tintype.platform.messages.Deadline;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messages.RefusedException;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes out of pictures that were made on the spot. */
class RenderPicturesTest {
  private static final Ffmpeg FFMPEG = TestFfmpeg.ffmpeg();

  @TempDir Path temporary;

  /** Each stored so that EXIF's orientation makes it stand upright. */
  @ParameterizedTest
  @CsvSource({
    "1, UL UR LL LR", "2, UR UL LR LL", "3, LR LL UR UL", "4, LL LR UL UR",
    "5, UL LL UR LR", "6, UR LR UL LL", "7, LR UR LL UL", "8, LL UL LR UR"
  })
  void everyOrientationComesOutUpright(int orientation, String stored) throws IOException {
    String[] corners = stored.split(" ");
    boolean swapped = orientation > 4;
    var image = new BufferedImage(swapped ? 80 : 120, swapped ? 120 : 80, 1);
    for (int i = 0; i < 4; i++) {
      fill(image, i, colour(corners[i]));
    }
    byte[] jpeg = TestPictures.withExif(TestPictures.encode(image, "jpg"), orientation);

    for (Pixels upright : List.of(jpegOf(jpeg), webpOf(jpeg))) {
      assertThat(upright.image().getWidth()).isEqualTo(120);
      assertThat(upright.image().getHeight()).isEqualTo(80);
      upright.assertColour(0.15, 0.15, TestPictures.UPPER_LEFT);
      upright.assertColour(0.85, 0.15, TestPictures.UPPER_RIGHT);
      upright.assertColour(0.15, 0.85, TestPictures.LOWER_LEFT);
      upright.assertColour(0.85, 0.85, TestPictures.LOWER_RIGHT);
    }
  }

  @Test
  void noMetadataIsLeft() throws IOException {
    byte[] jpeg = TestPictures.withExif(TestPictures.jpeg(100, 80), 1);
    jpeg = TestPictures.withSegment(jpeg, 0xfe, "taken at 50.4501 N 30.5234 E".getBytes());
    try (WorkFolder folder = WorkFolder.create(temporary)) {
      for (RenderedFile file : render(jpeg, folder).files()) {
        assertThat(Files.readString(file.path(), StandardCharsets.ISO_8859_1))
            .doesNotContain("Exif", "EXIF", "50.4501", "Lavc");
      }
    }
  }

  @Test
  void whatShinesThroughIsWhiteInJpegAndStaysInWebp() throws IOException {
    var image = new BufferedImage(80, 80, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(new Color(200, 0, 0));
    graphics.fillRect(0, 0, 40, 80);
    graphics.setColor(new Color(0, 0, 200, 128));
    graphics.fillRect(40, 0, 40, 40);
    byte[] png = TestPictures.encode(image, "png");

    Pixels jpeg = jpegOf(png);
    jpeg.assertColour(0.25, 0.5, new Color(200, 0, 0));
    jpeg.assertColour(0.75, 0.25, new Color(127, 127, 228));
    jpeg.assertColour(0.75, 0.75, Color.WHITE);
    try (WorkFolder folder = WorkFolder.create(temporary)) {
      render(png, folder);
      String webp = Files.readString(folder.file("80.webp"), StandardCharsets.ISO_8859_1);
      assertThat(webp).contains("ALPH");
    }
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        BufferedImage.TYPE_BYTE_GRAY,
        BufferedImage.TYPE_USHORT_GRAY,
        BufferedImage.TYPE_BYTE_BINARY
      })
  void greyPicturesComeOutGrey(int type) throws IOException {
    var image = new BufferedImage(60, 60, type);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, 30, 60);

    Pixels pixels = jpegOf(TestPictures.encode(image, "png"));
    pixels.assertColour(0.2, 0.5, Color.WHITE, 4);
    pixels.assertColour(0.8, 0.5, Color.BLACK, 4);
  }

  /** Display P3's (1, 0, 0) lies outside of sRGB; its (0.5, 0.4, 0.3) does not. */
  @Test
  void wideColoursAreConvertedByCodePointsToo() throws IOException {
    var image = new BufferedImage(60, 60, BufferedImage.TYPE_INT_RGB);
    fill(image, 0, new Color(128, 102, 77));
    byte[] plain = TestPictures.encode(image, "png");
    byte[] wide = withChunk(plain, "cICP", new byte[] {12, 13, 0, 1});

    jpegOf(plain).assertColour(0.25, 0.25, new Color(128, 102, 77), 4);
    jpegOf(wide).assertColour(0.25, 0.25, new Color(132, 101, 74), 4);
  }

  @Test
  void anAvifIsDecoded() throws IOException, InterruptedException {
    Path png = TestPictures.file(temporary, TestPictures.png(120, 80));
    Path avif = temporary.resolve("a.avif");
    TestFfmpeg.make(
        List.of(
            "-f",
            "png_pipe",
            "-i",
            png.toString(),
            "-c:v",
            "libaom-av1",
            "-still-picture",
            "1",
            "-cpu-used",
            "8",
            "-pix_fmt",
            "yuv444p",
            avif.toString()));

    Pixels pixels = jpegOf(Files.readAllBytes(avif));
    pixels.assertColour(0.15, 0.15, TestPictures.UPPER_LEFT);
    pixels.assertColour(0.85, 0.85, TestPictures.LOWER_RIGHT);
  }

  @Test
  void anAnimatedGifBecomesAFilmAndAStill() throws IOException, InterruptedException {
    Path gif = temporary.resolve("a.gif");
    TestFfmpeg.make(List.of("-f", "lavfi", "-i", "testsrc=s=101x75:r=10:d=2", gif.toString()));
    Picture picture = Picture.read(gif);
    assertThat(picture.frames()).isEqualTo(20);
    assertThat(picture.durationMillis()).isEqualTo(2000);

    try (WorkFolder folder = WorkFolder.create(temporary)) {
      Rendering rendering = render(Files.readAllBytes(gif), folder);
      assertThat(rendering.files())
          .extracting(file -> file.variant().name())
          .contains("loop.mp4", "101.jpg", "preview.webp");
      byte[] film = Files.readAllBytes(folder.file("loop.mp4"));
      assertThat(new String(film, 4, 4, StandardCharsets.US_ASCII)).isEqualTo("ftyp");
      assertThat(new String(film, StandardCharsets.ISO_8859_1)).doesNotContain("Lavf");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpg", "png", "gif"})
  void aFileThatEndsTooEarlyIsRefused(String format) {
    var noise = new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB);
    var random = new java.util.Random(7);
    for (int i = 0; i < 90_000; i++) {
      noise.setRGB(i % 300, i / 300, random.nextInt());
    }
    byte[] whole = TestPictures.encode(noise, format);
    byte[] half = Arrays.copyOf(whole, whole.length / 2);

    assertRefused("is damaged", () -> render(half, WorkFolder.create(temporary)));
  }

  @Test
  void aBombIsRefusedByItsHeader() {
    byte[] png = TestPictures.png(10, 10);
    ByteBuffer.wrap(png).putInt(16, 60_000).putInt(20, 60_000);

    assertRefused("too many pixels (60000 × 60000)", () -> inspect(png));
    ByteBuffer.wrap(png).putInt(16, -1).putInt(20, -1);
    assertRefused("too many pixels", () -> inspect(png));
    ByteBuffer.wrap(png).putInt(16, 0);
    assertRefused("is damaged", () -> inspect(png));
  }

  @Test
  void filmsAndDocumentsAreRefusedForWhatTheyAre() {
    assertRefused("is a video", () -> inspect("\0\0\0\u0014ftypqt  \0\0\0\0qt  ".getBytes()));
    assertRefused("is a video", () -> inspect("\0\0\0\u0014ftypisom\0\0\0\0mp42".getBytes()));
    assertRefused("must be a JPEG", () -> inspect("%PDF-1.7 and so on and on".getBytes()));
    assertRefused("must be a JPEG", () -> inspect("<html><script>x</script></html>".getBytes()));
    assertRefused("must be a JPEG", () -> inspect(new byte[0]));
  }

  @Test
  void workThatTakesTooLongIsEnded() {
    var hurried = new PictureRenderer(TestFfmpeg.limited(Duration.ofMillis(1), 2L << 30));
    assertRefused(
        "takes too much work",
        () -> render(hurried, TestPictures.jpeg(3000, 3000), WorkFolder.create(temporary)));
  }

  @Test
  void workThatNeedsTooMuchMemoryIsEnded() {
    var poor = new PictureRenderer(TestFfmpeg.limited(Duration.ofSeconds(25), 220L << 20));
    assertThatThrownBy(
            () -> render(poor, TestPictures.jpeg(6000, 6000), WorkFolder.create(temporary)))
        .isInstanceOf(RefusedException.class);
  }

  @Test
  void whoseTimeIsUpIsToldToComeBack() {
    assertThatThrownBy(() ->
            Deadline.within(
                Duration.ofMillis(1),
                () -> render(TestPictures.jpeg(3000, 3000), WorkFolder.create(temporary))))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.refusal()).isInstanceOf(Refusal.Unavailable.class));
  }

  private static void fill(BufferedImage image, int corner, Color colour) {
    int width = image.getWidth() / 2;
    int height = image.getHeight() / 2;
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(colour);
    graphics.fillRect(corner % 2 * width, corner / 2 * height, width, height);
  }

  private static Color colour(String corner) {
    return switch (corner) {
      case "UL" -> TestPictures.UPPER_LEFT;
      case "UR" -> TestPictures.UPPER_RIGHT;
      case "LL" -> TestPictures.LOWER_LEFT;
      default -> TestPictures.LOWER_RIGHT;
    };
  }

  private static byte[] withChunk(byte[] png, String type, byte[] data) {
    var named = TestPictures.concatenated(type.getBytes(), data);
    var crc = new CRC32();
    crc.update(named);
    var chunk = ByteBuffer.allocate(named.length + 8).putInt(data.length).put(named);
    chunk.putInt((int) crc.getValue());
    byte[] head = TestPictures.concatenated(Arrays.copyOf(png, 33), chunk.array());
    return TestPictures.concatenated(head, Arrays.copyOfRange(png, 33, png.length));
  }

  private Pixels jpegOf(byte[] bytes) throws IOException {
    try (WorkFolder folder = WorkFolder.create(temporary)) {
      render(bytes, folder);
      return Pixels.of(Files.readAllBytes(largest(folder, ".jpg")));
    }
  }

  private Pixels webpOf(byte[] bytes) throws IOException {
    try (WorkFolder folder = WorkFolder.create(temporary)) {
      render(bytes, folder);
      Path png = temporary.resolve("webp.png");
      TestFfmpeg.make(List.of("-i", largest(folder, ".webp").toString(), png.toString()));
      return Pixels.of(Files.readAllBytes(png));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Path largest(WorkFolder folder, String ending) throws IOException {
    try (var files = Files.list(folder.path())) {
      return files
          .filter(file -> file.getFileName().toString().matches("\\d+\\" + ending))
          .findFirst()
          .orElseThrow();
    }
  }

  private Rendering render(byte[] bytes, WorkFolder folder) {
    return render(new PictureRenderer(FFMPEG), bytes, folder);
  }

  private Rendering render(PictureRenderer renderer, byte[] bytes, WorkFolder folder) {
    Path file = TestPictures.file(folder.path(), bytes);
    Picture picture = new PictureLimits(64_000_000, 16_384).inspect(file);
    var size = new Size(picture.width(), picture.height());
    var plan = VariantPlan.of(MediaPurpose.POST, size, Focus.CENTRE);
    return renderer.render(file, picture, plan, folder);
  }

  private Picture inspect(byte[] bytes) {
    return new PictureLimits(64_000_000, 16_384).inspect(TestPictures.file(temporary, bytes));
  }

  private static void assertRefused(
      String words, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(RefusedException.class).hasMessageContaining(words);
  }
}
