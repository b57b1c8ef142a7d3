package dev.tintype.media.colour;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads ICC profiles (ICC.1:2022 and its forerunners): those of lights by their curves and
 * primaries, those of printers by their tables. It is written in Java so that a hostile profile
 * can't do more than be refused.
 */
public final class IccProfile {
  private static final int MAX_TAGS = 200;
  private static final int MAX_SAMPLES = 1 << 16;
  private static final int MAX_GRID = 4 << 20;

  private final ByteBuffer bytes;
  private final Map<String, Integer> tags = new HashMap<>();

  private IccProfile(byte[] profile) {
    bytes = ByteBuffer.wrap(profile);
    int count = Math.min(bytes.getInt(128), MAX_TAGS);
    for (int i = 0; i < count; i++) {
      tags.put(text(132 + 12 * i), bytes.getInt(136 + 12 * i));
    }
  }

  /** The colours that a profile describes; empty when it is damaged or of an unknown kind. */
  public static Optional<ColourSpace> read(byte[] profile) {
    try {
      return Optional.ofNullable(new IccProfile(profile).space());
    } catch (IndexOutOfBoundsException
        | BufferUnderflowException
        | IllegalArgumentException damaged) {
      return Optional.empty();
    }
  }

  private @Nullable ColourSpace space() {
    return switch (text(16)) {
      case "RGB " -> tags.containsKey("rXYZ") ? lights() : table(3);
      case "GRAY" -> grey();
      case "CMYK" -> table(4);
      default -> null;
    };
  }

  private ColourSpace lights() {
    Curve[] curves = {curve(tag("rTRC")), curve(tag("gTRC")), curve(tag("bTRC"))};
    double[][] matrix = {xyz(tag("rXYZ")), xyz(tag("gXYZ")), xyz(tag("bXYZ"))};
    return new MatrixSpace(curves, matrix);
  }

  private ColourSpace grey() {
    Curve curve = curve(tag("kTRC"));
    double[] third = {Srgb.WHITE[0] / 3, Srgb.WHITE[1] / 3, Srgb.WHITE[2] / 3};
    return new MatrixSpace(new Curve[] {curve, curve, curve}, new double[][] {third, third, third});
  }

  private @Nullable ColourSpace table(int channels) {
    int at = tag("A2B0");
    if (bytes.get(at + 8) != channels || bytes.get(at + 9) != 3) {
      return null;
    }
    return switch (text(at)) {
      case "mft1" -> oldTable(at, channels, 1);
      case "mft2" -> oldTable(at, channels, 2);
      case "mAB " -> newTable(at, channels);
      default -> null;
    };
  }

  /** Tables of 8 or 16 bits with curves before and after. */
  private ColourSpace oldTable(int at, int channels, int size) {
    int points = bytes.get(at + 10) & 0xff;
    int inputs = size == 1 ? 256 : bytes.getShort(at + 48) & 0xffff;
    int outputs = size == 1 ? 256 : bytes.getShort(at + 50) & 0xffff;
    int next = at + (size == 1 ? 48 : 52);
    var before = new Curve[channels];
    for (int i = 0; i < channels; i++, next += inputs * size) {
      before[i] = Curve.sampled(samples(next, inputs, size));
    }
    var sides = new int[channels];
    java.util.Arrays.fill(sides, points);
    int cells = cells(sides);
    float[] grid = grid(next, cells * 3, size);
    next += cells * 3 * size;
    var after = new Curve[3];
    for (int i = 0; i < 3; i++, next += outputs * size) {
      after[i] = Curve.sampled(samples(next, outputs, size));
    }
    boolean lab = lab();
    double scale = lab && size == 2 ? 65535.0 / 65280 : 1;
    return new TableSpace(before, sides, grid, after, lab, scale);
  }

  /** Tables of version 4; those with a matrix behind the grid are not in use for pictures. */
  private @Nullable ColourSpace newTable(int at, int channels) {
    int bOffset = bytes.getInt(at + 12);
    int matrixOffset = bytes.getInt(at + 16);
    int gridOffset = bytes.getInt(at + 24);
    int aOffset = bytes.getInt(at + 28);
    if (gridOffset == 0 || aOffset == 0 || matrixOffset != 0) {
      return null;
    }
    int table = at + gridOffset;
    var sides = new int[channels];
    for (int i = 0; i < channels; i++) {
      sides[i] = bytes.get(table + i) & 0xff;
    }
    int size = bytes.get(table + 16);
    float[] grid = grid(table + 20, cells(sides) * 3, size);
    Curve[] after = curves(at + bOffset, 3);
    return new TableSpace(curves(at + aOffset, channels), sides, grid, after, lab(), 1);
  }

  private Curve[] curves(int at, int count) {
    var curves = new Curve[count];
    int next = at;
    for (int i = 0; i < count; i++) {
      curves[i] = curve(next);
      next += lengthOfCurve(next) + 3 & ~3;
    }
    return curves;
  }

  private int lengthOfCurve(int at) {
    return text(at).equals("para")
        ? 12 + 4 * parameters(bytes.getShort(at + 8))
        : 12 + 2 * bytes.getInt(at + 8);
  }

  private boolean lab() {
    return text(20).equals("Lab ");
  }

  private Curve curve(int at) {
    return switch (text(at)) {
      case "curv" -> {
        int count = bytes.getInt(at + 8);
        yield switch (count) {
          case 0 -> Curve.IDENTITY;
          case 1 -> Curve.gamma((bytes.getShort(at + 12) & 0xffff) / 256.0);
          default -> Curve.sampled(samples(at + 12, count, 2));
        };
      }
      case "para" -> parametric(at);
      default -> throw new IllegalArgumentException("no curve");
    };
  }

  private Curve parametric(int at) {
    int kind = bytes.getShort(at + 8);
    var p = new double[7];
    for (int i = 0; i < parameters(kind); i++) {
      p[i] = fixed(at + 12 + 4 * i);
    }
    double g = p[0];
    double a = p[1];
    double b = p[2];
    double c = p[3];
    double d = p[4];
    return switch (kind) {
      case 0 -> Curve.gamma(g);
      case 1 -> x -> x >= -b / a ? Math.pow(a * x + b, g) : 0;
      case 2 -> x -> x >= -b / a ? Math.pow(a * x + b, g) + c : c;
      case 3 -> x -> x >= d ? Math.pow(a * x + b, g) : c * x;
      default -> x -> x >= d ? Math.pow(a * x + b, g) + p[5] : c * x + p[6];
    };
  }

  private static int parameters(int kind) {
    return switch (kind) {
      case 0 -> 1;
      case 1 -> 3;
      case 2 -> 4;
      case 3 -> 5;
      case 4 -> 7;
      default -> throw new IllegalArgumentException("no such curve");
    };
  }

  private double[] samples(int at, int count, int size) {
    if (count < 2 || count > MAX_SAMPLES) {
      throw new IllegalArgumentException("so many samples");
    }
    var samples = new double[count];
    for (int i = 0; i < count; i++) {
      samples[i] = sample(at + i * size, size);
    }
    return samples;
  }

  private float[] grid(int at, int count, int size) {
    var grid = new float[count];
    for (int i = 0; i < count; i++) {
      grid[i] = (float) sample(at + i * size, size);
    }
    return grid;
  }

  private double sample(int at, int size) {
    return size == 1 ? (bytes.get(at) & 0xff) / 255.0 : (bytes.getShort(at) & 0xffff) / 65535.0;
  }

  private static int cells(int[] sides) {
    long cells = 1;
    for (int side : sides) {
      cells *= side;
      if (side < 2 || cells > MAX_GRID) {
        throw new IllegalArgumentException("no such grid");
      }
    }
    return (int) cells;
  }

  private double[] xyz(int at) {
    return new double[] {fixed(at + 8), fixed(at + 12), fixed(at + 16)};
  }

  private double fixed(int at) {
    return bytes.getInt(at) / 65536.0;
  }

  private int tag(String name) {
    Integer at = tags.get(name);
    if (at == null) {
      throw new IllegalArgumentException("no " + name);
    }
    return at;
  }

  private String text(int at) {
    var four = new byte[4];
    bytes.get(at, four);
    return new String(four, StandardCharsets.ISO_8859_1);
  }
}
