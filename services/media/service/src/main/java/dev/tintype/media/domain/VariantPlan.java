package dev.tintype.media.domain;

import dev.tintype.media.api.Focus;
import dev.tintype.media.api.MediaPurpose;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which pictures are made of an upright original.
 *
 * @param crop the part of the original that they show
 * @param sizes the largest first, each smaller one made from the one before
 * @param moves whether what moves is shown moving
 */
public record VariantPlan(Crop crop, List<Sized> sizes, boolean moves) {
  private static final int[] POST_WIDTHS = {1440, 1080, 640, 320};
  private static final int[] AVATAR_SIDES = {400, 120};
  private static final int[] HEADER_WIDTHS = {1440, 640};
  private static final int PREVIEW_PIXELS = 400 * 400;

  /** The name of the small picture that stands for the whole one. */
  public static final String PREVIEW = "preview";

  /**
   * One size.
   *
   * @param name the files' name before the dot
   */
  public record Sized(String name, Size size) {}

  /** A part of the upright original in pixels. */
  public record Crop(int left, int top, Size size) {}

  public VariantPlan {
    sizes = List.copyOf(sizes);
  }

  /** What is made for a purpose. */
  public static VariantPlan of(MediaPurpose purpose, Size original, Focus focus) {
    return switch (purpose) {
      case POST -> {
        var sizes = widths(original, POST_WIDTHS);
        sizes.add(new Sized(PREVIEW, original.withinArea(PREVIEW_PIXELS)));
        sizes.sort(Comparator.comparingInt((Sized sized) -> sized.size().width()).reversed());
        yield new VariantPlan(new Crop(0, 0, original), sizes, true);
      }
      case AVATAR -> {
        Crop square = square(original, focus);
        yield new VariantPlan(square, widths(square.size(), AVATAR_SIDES), false);
      }
      case HEADER ->
          new VariantPlan(new Crop(0, 0, original), widths(original, HEADER_WIDTHS), false);
    };
  }

  /** The same sizes of what is already cut out and as large as the largest of them. */
  public VariantPlan whole() {
    return new VariantPlan(new Crop(0, 0, sizes.getFirst().size()), sizes, false);
  }

  /** Never wider than the original; where that is narrower, it comes in its own width too. */
  private static List<Sized> widths(Size original, int[] widths) {
    return new ArrayList<>(
        IntStream.of(widths)
            .mapToObj(original::withinWidth)
            .distinct()
            .map(size -> new Sized(Integer.toString(size.width()), size))
            .toList());
  }

  private static Crop square(Size original, Focus focus) {
    int side = Math.min(original.width(), original.height());
    int left = start(original.width(), side, (focus.x() + 1) / 2);
    int top = start(original.height(), side, (1 - focus.y()) / 2);
    return new Crop(left, top, new Size(side, side));
  }

  private static int start(int length, int side, double centre) {
    long start = Math.round(centre * length - side / 2.0);
    return (int) Math.clamp(start, 0, length - side);
  }
}
