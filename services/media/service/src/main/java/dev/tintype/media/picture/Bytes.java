package dev.tintype.media.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * A file's bytes, or a part of them. Reading beyond the end refuses the file as damaged, so that
 * parsers need not look at lengths themselves.
 */
final class Bytes {
  private final ByteBuffer buffer;

  private Bytes(ByteBuffer buffer) {
    this.buffer = buffer;
  }

  static Bytes of(ByteBuffer buffer) {
    return new Bytes(buffer.slice().order(ByteOrder.BIG_ENDIAN));
  }

  static Bytes of(byte[] bytes) {
    return of(ByteBuffer.wrap(bytes));
  }

  int length() {
    return buffer.limit();
  }

  boolean has(long offset, long length) {
    return offset >= 0 && length >= 0 && offset + length <= buffer.limit();
  }

  /** The same bytes with the least significant first in numbers. */
  Bytes littleEndian() {
    return new Bytes(buffer.slice().order(ByteOrder.LITTLE_ENDIAN));
  }

  Bytes slice(long offset, long length) {
    check(offset, length);
    return new Bytes(buffer.slice((int) offset, (int) length).order(buffer.order()));
  }

  int u8(long offset) {
    check(offset, 1);
    return buffer.get((int) offset) & 0xff;
  }

  int u16(long offset) {
    check(offset, 2);
    return buffer.getShort((int) offset) & 0xffff;
  }

  long u32(long offset) {
    check(offset, 4);
    return buffer.getInt((int) offset) & 0xffffffffL;
  }

  int s32(long offset) {
    check(offset, 4);
    return buffer.getInt((int) offset);
  }

  long s64(long offset) {
    check(offset, 8);
    return buffer.getLong((int) offset);
  }

  /** An unsigned number of 0, 4 or 8 bytes, as ISO media files have them. */
  long number(long offset, int size) {
    return switch (size) {
      case 0 -> 0;
      case 4 -> u32(offset);
      case 8 -> s64(offset);
      case 2 -> u16(offset);
      case 1 -> u8(offset);
      default -> throw UnusableFile.damaged();
    };
  }

  String text(long offset, int length) {
    return new String(array(offset, length), StandardCharsets.ISO_8859_1);
  }

  byte[] array(long offset, long length) {
    check(offset, length);
    var bytes = new byte[(int) length];
    buffer.get((int) offset, bytes);
    return bytes;
  }

  boolean is(long offset, String text) {
    return has(offset, text.length()) && text(offset, text.length()).equals(text);
  }

  private void check(long offset, long length) {
    if (!has(offset, length)) {
      throw UnusableFile.damaged();
    }
  }
}
