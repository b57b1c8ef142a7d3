package dev.tintype.media.picture;

import java.io.ByteArrayOutputStream;
import java.util.TreeMap;

/** Reads the markers of a JPEG file up to its first scan, and looks for the last one. */
final class JpegHeader {
  private static final String EXIF = "Exif\0\0";
  private static final String PROFILE = "ICC_PROFILE\0";
  private static final int MAX_MARKERS = 2000;

  private final Bytes bytes;
  private final TreeMap<Integer, byte[]> profileParts = new TreeMap<>();
  private Orientation orientation = Orientation.NONE;
  private int adobeTransform = -1;
  private int adobeTransformAt = -1;
  private int width;
  private int height;
  private int components;

  private JpegHeader(Bytes bytes) {
    this.bytes = bytes;
  }

  static Picture read(Bytes bytes) {
    var header = new JpegHeader(bytes);
    header.readMarkers();
    return Picture.still(
        PictureFormat.JPEG,
        header.width,
        header.height,
        header.orientation,
        false,
        new Colour(header.model(), header.profile(), 2, 2, header.adobeTransformAt));
  }

  private void readMarkers() {
    long at = 2;
    for (int i = 0; i < MAX_MARKERS; i++) {
      while (bytes.u8(at) != 0xff) {
        at++;
      }
      while (bytes.u8(at) == 0xff) {
        at++;
      }
      int marker = bytes.u8(at++);
      if (marker == 0xda) {
        requireEnd(at);
        return;
      }
      if (marker == 0xd9) {
        throw UnusableFile.damaged();
      }
      if (hasLength(marker)) {
        int length = bytes.u16(at);
        segment(marker, at + 2, bytes.slice(at + 2, length - 2L));
        at += length;
      }
    }
    throw UnusableFile.damaged();
  }

  /** Decoders fill what is missing with grey; within a scan these two bytes can't stand. */
  private void requireEnd(long scan) {
    for (long at = bytes.length() - 2L; at > scan; at--) {
      if (bytes.u16(at) == 0xffd9) {
        return;
      }
    }
    throw UnusableFile.damaged();
  }

  private static boolean hasLength(int marker) {
    return marker > 0x01 && !(marker >= 0xd0 && marker <= 0xd8);
  }

  private void segment(int marker, long at, Bytes data) {
    if (marker == 0xe1 && data.is(0, EXIF)) {
      exif(data.slice(EXIF.length(), data.length() - EXIF.length()));
    } else if (marker == 0xe2 && data.is(0, PROFILE) && data.length() > PROFILE.length() + 2) {
      int start = PROFILE.length() + 2;
      profileParts.put(data.u8(PROFILE.length()), data.array(start, (long) data.length() - start));
    } else if (marker == 0xee && data.is(0, "Adobe") && data.length() >= 12) {
      adobeTransform = data.u8(11);
      adobeTransformAt = (int) at + 11;
    } else if (isFrame(marker)) {
      height = data.u16(1);
      width = data.u16(3);
      components = data.u8(5);
    }
  }

  /** Some cameras write a second, empty EXIF block; the first that says something counts. */
  private void exif(Bytes tiff) {
    if (orientation == Orientation.NONE) {
      orientation = Exif.orientation(tiff);
    }
  }

  private static boolean isFrame(int marker) {
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
  }

  private Colour.Model model() {
    if (components != 4) {
      return Colour.Model.RGB;
    }
    return adobeTransform == 2 ? Colour.Model.YCCK : Colour.Model.CMYK;
  }

  private byte[] profile() {
    var whole = new ByteArrayOutputStream();
    for (byte[] part : profileParts.values()) {
      if (whole.size() + part.length <= Colour.MAX_PROFILE_BYTES) {
        whole.writeBytes(part);
      }
    }
    return whole.size() == 0 ? null : whole.toByteArray();
  }
}
