package dev.tintype.bench;

import dev.tintype.tests.system.Multipart;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;

/**
 * Uploads of a 12-megapixel JPEG over HTTP, one after the other, as a ratio to ffmpeg doing the
 * same variants from the shell in the same run.
 */
final class UploadBench {
  private UploadBench() {}

  static void run(int times) throws Exception {
    byte[] picture = photograph();
    Path folder = Files.createTempDirectory("tintype-upload");
    Path file = Files.write(folder.resolve("in.jpg"), picture);
    try (var world = World.inOneProcess()) {
      world.signUp(1);
      String token = world.people().getFirst().token().text();
      var uri = world.address().resolve("/api/v2/media");
      upload(uri, token, picture);
      List<Double> ours = new ArrayList<>();
      List<Double> plain = new ArrayList<>();
      for (int i = 0; i < times; i++) {
        byte[] another = another(picture, i);
        ours.add(seconds(() -> upload(uri, token, another)));
        plain.add(seconds(() -> ffmpeg(file, folder)));
      }
      double median = median(ours);
      System.out.printf(
          "upload of a 12-megapixel JPEG (%,d bytes): %.3f s, plain ffmpeg %.3f s, ratio %.2f"
              + " (aim 1.30), %.1f uploads/s%n",
          picture.length, median, median(plain), median / median(plain), 1 / median);
    }
  }

  private interface Work {
    void run() throws Exception;
  }

  private static double seconds(Work work) throws Exception {
    long began = System.nanoTime();
    work.run();
    return (System.nanoTime() - began) / 1e9;
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }

  private static void upload(URI uri, String token, byte[] picture) throws Exception {
    var form = new Multipart();
    form.file("file", "photo.jpg", "image/jpeg", picture);
    try (var client = HttpClient.newHttpClient()) {
      var answer =
          client.send(
              HttpRequest.newBuilder(uri)
                  .header("Cookie", "tintype_session=" + token)
                  .header("Sec-Fetch-Site", "same-origin")
                  .header("Content-Type", form.contentType())
                  .POST(HttpRequest.BodyPublishers.ofByteArray(form.bytes()))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(answer.body());
      }
    }
  }

  /** The same four widths as JPEG and WebP, and a preview, decoded once. */
  private static void ffmpeg(Path file, Path folder) throws Exception {
    var command =
        new ArrayList<>(List.of("-v", "error", "-y", "-i", file.toString(), "-filter_complex"));
    command.add(
        "[0]split=5[a][b][c][d][e];[a]scale=1440:-2,split[a1][a2];[b]scale=1080:-2,split[b1][b2];"
            + "[c]scale=640:-2,split[c1][c2];[d]scale=320:-2,split[d1][d2];[e]scale=400:-2[e1]");
    for (String size : List.of("a", "b", "c", "d")) {
      command.addAll(
          List.of(
              "-map", "[" + size + "1]", "-q:v", "4", folder.resolve(size + ".jpg").toString()));
      command.addAll(
          List.of(
              "-map",
              "[" + size + "2]",
              "-c:v",
              "libwebp",
              "-quality",
              "80",
              folder.resolve(size + ".webp").toString()));
    }
    command.addAll(List.of("-map", "[e1]", "-q:v", "4", folder.resolve("e.jpg").toString()));
    PlainFfmpeg.run(command);
  }

  /** The same picture in another file, since the same file is not worked on twice. */
  private static byte[] another(byte[] picture, int number) {
    byte[] another = Arrays.copyOf(picture, picture.length + 4);
    ByteBuffer.wrap(another).putInt(picture.length, number);
    return another;
  }

  /** A photograph-like picture: a gradient with noise. */
  private static byte[] photograph() throws Exception {
    var image = new BufferedImage(4032, 3024, BufferedImage.TYPE_INT_RGB);
    var random = new Random(3);
    for (int y = 0; y < 3024; y++) {
      for (int x = 0; x < 4032; x++) {
        int noise = random.nextInt(24);
        image.setRGB(
            x, y, new Color(x * 200 / 4032 + noise, y * 200 / 3024 + noise, 90 + noise).getRGB());
      }
    }
    var out = new ByteArrayOutputStream();
    ImageIO.write(image, "jpg", out);
    return out.toByteArray();
  }
}
