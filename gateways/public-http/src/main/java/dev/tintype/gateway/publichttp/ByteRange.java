package dev.tintype.gateway.publichttp;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of a file that a {@code Range} header asks for.
 *
 * @param offset of its first byte
 * @param length in bytes; 0 when the file has no such part
 */
record ByteRange(long offset, long length) {
  private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

  /** One range; empty when the header asks for several, or for anything else: then all is sent. */
  static Optional<ByteRange> of(String header, long total) {
    Matcher matcher = ONE.matcher(header.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String first = matcher.group(1);
    String last = matcher.group(2);
    if (first.isEmpty()) {
      return last.isEmpty() ? Optional.empty() : Optional.of(end(Long.parseLong(last), total));
    }
    long from = Long.parseLong(first);
    long to = last.isEmpty() ? total - 1 : Math.min(Long.parseLong(last), total - 1);
    if (!last.isEmpty() && Long.parseLong(last) < from) {
      return Optional.empty();
    }
    return Optional.of(new ByteRange(from, Math.max(0, to - from + 1)));
  }

  private static ByteRange end(long bytes, long total) {
    long length = Math.min(bytes, total);
    return new ByteRange(total - length, length);
  }

  String contentRange(long total) {
    return length == 0
        ? "bytes */" + total
        : "bytes %d-%d/%d".formatted(offset, offset + length - 1, total);
  }
}
