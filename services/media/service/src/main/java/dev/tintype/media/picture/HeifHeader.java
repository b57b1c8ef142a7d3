package dev.tintype.media.picture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Reads the boxes of a HEIF file that tell which picture it shows, how large, and how turned. */
final class HeifHeader {
  private static final int MAX_BOXES = 20_000;
  private static final Set<String> HEIC_BRANDS = Set.of("heic", "heix", "heim", "heis", "hevc");
  private static final Set<String> AVIF_BRANDS = Set.of("avif", "avis");
  private static final Set<String> PICTURE_BRANDS = Set.of("mif1", "msf1", "mif2", "miaf");
  private static final String ALPHA = "urn:mpeg:mpegB:cicp:systems:auxiliary:alpha";
  private static final String ALPHA_HEVC = "urn:mpeg:hevc:2015:auxid:1";

  private record Property(String type, Bytes data) {}

  private final Bytes bytes;
  private final Map<Long, String> itemTypes = new HashMap<>();
  private final Map<Long, List<Integer>> associations = new HashMap<>();
  private final Map<Long, Long> auxiliaryOf = new HashMap<>();
  private final List<Property> properties = new ArrayList<>();
  private int boxes;
  private long primary = -1;

  private HeifHeader(Bytes bytes) {
    this.bytes = bytes;
  }

  static Picture read(Bytes bytes) {
    return new HeifHeader(bytes).read();
  }

  private Picture read() {
    requirePictureBrand();
    walk(
        bytes,
        (type, data) -> {
          if (type.equals("meta")) {
            walk(data.slice(4, data.length() - 4L), this::metaBox);
          }
        });
    String type = itemTypes.get(primary);
    if (type == null) {
      throw UnusableFile.damaged();
    }
    boolean tiled = type.equals("grid");
    Bytes size = property(primary, "ispe");
    if (size == null) {
      throw UnusableFile.damaged();
    }
    long alpha = alphaItem();
    return new Picture(
        format(tiled ? tileType() : type),
        side(size.u32(4)),
        side(size.u32(8)),
        turns(),
        alpha != 0,
        1,
        0,
        colour(),
        new HeifItems(primary, tiled, alpha),
        null);
  }

  private void requirePictureBrand() {
    long length = Math.min(bytes.u32(0), 4096);
    for (long at = 8; at + 4 <= length; at += 4) {
      String brand = bytes.text(at, 4);
      if (at != 12
          && (HEIC_BRANDS.contains(brand)
              || AVIF_BRANDS.contains(brand)
              || PICTURE_BRANDS.contains(brand))) {
        return;
      }
    }
    String major = bytes.text(8, 4);
    throw major.startsWith("jx") || major.startsWith("crx")
        ? UnusableFile.unknownFormat()
        : UnusableFile.film();
  }

  private static PictureFormat format(String codec) {
    return switch (codec) {
      case "hvc1" -> PictureFormat.HEIC;
      case "av01" -> PictureFormat.AVIF;
      default -> throw UnusableFile.unknownFormat();
    };
  }

  private String tileType() {
    return itemTypes.containsValue("hvc1") ? "hvc1" : "av01";
  }

  private static int side(long pixels) {
    return (int) Math.min(pixels, Integer.MAX_VALUE);
  }

  private void walk(Bytes within, BiConsumer<String, Bytes> visitor) {
    long at = 0;
    while (within.has(at, 8)) {
      if (++boxes > MAX_BOXES) {
        throw UnusableFile.damaged();
      }
      long length = within.u32(at);
      String type = within.text(at + 4, 4);
      int head = 8;
      if (length == 1) {
        length = within.s64(at + 8);
        head = 16;
      } else if (length == 0) {
        length = within.length() - at;
      }
      if (length < head) {
        throw UnusableFile.damaged();
      }
      if (!type.equals("mdat")) {
        visitor.accept(type, within.slice(at + head, length - head));
      }
      at += length;
    }
  }

  private void metaBox(String type, Bytes data) {
    switch (type) {
      case "pitm" -> primary = data.u8(0) == 0 ? data.u16(4) : data.u32(4);
      case "iinf" -> items(data);
      case "iref" -> references(data);
      case "iprp" -> walk(data, this::propertiesBox);
      default -> {}
    }
  }

  private void items(Bytes data) {
    int head = data.u8(0) == 0 ? 6 : 8;
    walk(
        data.slice(head, (long) data.length() - head),
        (type, item) -> {
          int version = item.u8(0);
          if (type.equals("infe") && version >= 2) {
            boolean wide = version > 2;
            itemTypes.put(wide ? item.u32(4) : item.u16(4), item.text(wide ? 10 : 8, 4));
          }
        });
  }

  private void references(Bytes data) {
    boolean wide = data.u8(0) != 0;
    int size = wide ? 4 : 2;
    walk(
        data.slice(4, data.length() - 4L),
        (type, reference) -> {
          if (type.equals("auxl")) {
            auxiliaryOf.put(reference.number(0, size), reference.number(size + 2L, size));
          }
        });
  }

  private void propertiesBox(String type, Bytes data) {
    if (type.equals("ipco")) {
      walk(data, (kind, property) -> properties.add(new Property(kind, property)));
    } else if (type.equals("ipma")) {
      associations(data);
    }
  }

  private void associations(Bytes data) {
    boolean wideIds = data.u8(0) > 0;
    boolean wideIndexes = (data.u8(3) & 1) != 0;
    long count = data.u32(4);
    long at = 8;
    for (long i = 0; i < count; i++) {
      long item = wideIds ? data.u32(at) : data.u16(at);
      at += wideIds ? 4 : 2;
      int entries = data.u8(at++);
      List<Integer> indexes = associations.computeIfAbsent(item, id -> new ArrayList<>());
      for (int j = 0; j < entries; j++) {
        indexes.add(wideIndexes ? data.u16(at) & 0x7fff : data.u8(at) & 0x7f);
        at += wideIndexes ? 2 : 1;
      }
    }
  }

  private List<Property> propertiesOf(long item) {
    return associations.getOrDefault(item, List.of()).stream()
        .filter(index -> index >= 1 && index <= properties.size())
        .map(index -> properties.get(index - 1))
        .toList();
  }

  private @Nullable Bytes property(long item, String type) {
    return propertiesOf(item).stream()
        .filter(property -> property.type().equals(type))
        .map(Property::data)
        .findFirst()
        .orElse(null);
  }

  private List<Orientation> turns() {
    var turns = new ArrayList<Orientation>();
    for (Property property : propertiesOf(primary)) {
      if (property.type().equals("irot")) {
        turns.add(
            switch (property.data().u8(0) & 3) {
              case 1 -> Orientation.TURN_LEFT;
              case 2 -> Orientation.TURN_HALF;
              case 3 -> Orientation.TURN_RIGHT;
              default -> Orientation.NONE;
            });
      } else if (property.type().equals("imir")) {
        boolean leftRight = (property.data().u8(0) & 1) == 1;
        turns.add(leftRight ? Orientation.MIRROR_LEFT_RIGHT : Orientation.MIRROR_TOP_BOTTOM);
      }
    }
    return turns;
  }

  /** A profile counts more than code points; a grid's may stand at its tiles only. */
  private Colour colour() {
    var colour = Colour.UNKNOWN;
    for (Property property : colourProperties()) {
      Bytes data = property.data();
      if (data.is(0, "prof") || data.is(0, "rICC")) {
        return data.length() - 4 > Colour.MAX_PROFILE_BYTES
            ? colour
            : Colour.ofProfile(data.array(4, data.length() - 4L));
      }
      if (data.is(0, "nclx")) {
        colour = Colour.ofCodePoints(data.u16(4), data.u16(6));
      }
    }
    return colour;
  }

  private List<Property> colourProperties() {
    List<Property> own =
        propertiesOf(primary).stream().filter(property -> property.type().equals("colr")).toList();
    return own.isEmpty()
        ? properties.stream().filter(property -> property.type().equals("colr")).toList()
        : own;
  }

  private long alphaItem() {
    for (var reference : auxiliaryOf.entrySet()) {
      Bytes kind = property(reference.getKey(), "auxC");
      boolean alpha = kind != null && (kind.is(4, ALPHA) || kind.is(4, ALPHA_HEVC));
      if (alpha && reference.getValue() == primary) {
        return reference.getKey();
      }
    }
    return 0;
  }
}
