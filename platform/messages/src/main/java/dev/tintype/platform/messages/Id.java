package dev.tintype.platform.messages;

/**
 * A 63-bit, time-ordered id: 41 bits of milliseconds since {@link IdGenerator#EPOCH}, 5 bits of
 * {@link IdKind}, 7 bits of node and 10 bits of sequence. In JSON it is a decimal string, since
 * clients read numbers as doubles. The layout follows Instagram's (41/13/10).
 *
 * <p>Every implementation is a record with the single component {@code long value}.
 */
public interface Id {
  long value();

  /** The kind's number that {@code value} carries. */
  static int kindOf(long value) {
    return (int) ((value >>> 17) & 0x1f);
  }
}
