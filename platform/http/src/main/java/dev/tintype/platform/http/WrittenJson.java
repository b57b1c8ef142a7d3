package dev.tintype.platform.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

/** A piece of an answer that was written as JSON ahead, once for many answers. Immutable. */
public final class WrittenJson {
  private static final byte[] NOTHING = {};

  private final byte[] head;
  private final byte[] tail;

  private WrittenJson(byte[] head, byte[] tail) {
    this.head = head;
    this.tail = tail;
  }

  /** Writes {@code value} as it would be written inside an answer. */
  public static WrittenJson of(Object value) {
    return new WrittenJson(HttpJson.MAPPER.writeValueAsBytes(value), NOTHING);
  }

  /**
   * An object without its last members, which are another time others. Immutable.
   *
   * <pre>{@code
   * record Photo(String place, long likes, boolean liked) {}
   * record Likes(long likes, boolean liked) {}
   * var start = WrittenJson.start(new Photo("Lviv", 0, false), new Likes(0, false));
   * start.with(new Likes(7, true)); // as new Photo("Lviv", 7, true) would be written
   * }</pre>
   */
  public static final class Start {
    private final byte[] bytes;

    private Start(byte[] bytes) {
      this.bytes = bytes;
    }

    /** The whole object, with these as its last members; no long ones, they are written anew. */
    public WrittenJson with(Object lastMembers) {
      return new WrittenJson(bytes, members(lastMembers));
    }

    /** How long it is, in bytes. */
    public int length() {
      return bytes.length;
    }
  }

  /**
   * Writes an object but for its last members.
   *
   * @param lastMembers an object with nothing but these, as they are now
   * @throws IllegalArgumentException when these are not its last members
   */
  public static Start start(Object value, Object lastMembers) {
    byte[] whole = HttpJson.MAPPER.writeValueAsBytes(value);
    byte[] end = members(lastMembers);
    int length = whole.length - end.length;
    if (length < 1 || !Arrays.equals(whole, length, whole.length, end, 0, end.length)) {
      throw new IllegalArgumentException(value.getClass() + " does not end in " + lastMembers);
    }
    return new Start(Arrays.copyOf(whole, length));
  }

  /** What an object is written as, without the brace at its beginning. */
  private static byte[] members(Object object) {
    byte[] written = HttpJson.MAPPER.writeValueAsBytes(object);
    return Arrays.copyOfRange(written, 1, written.length);
  }

  /** A list of nothing but such pieces, which takes no more than copying them. */
  static byte[] list(List<WrittenJson> pieces) {
    int length = 1 + Math.max(1, pieces.size());
    for (WrittenJson piece : pieces) {
      length += piece.head.length + piece.tail.length;
    }
    byte[] list = new byte[length];
    int at = 0;
    for (WrittenJson piece : pieces) {
      list[at++] = ',';
      System.arraycopy(piece.head, 0, list, at, piece.head.length);
      at += piece.head.length;
      System.arraycopy(piece.tail, 0, list, at, piece.tail.length);
      at += piece.tail.length;
    }
    list[0] = '[';
    list[length - 1] = ']';
    return list;
  }

  @Override
  public String toString() {
    return new String(head, UTF_8) + new String(tail, UTF_8);
  }

  static final class Serializer extends StdSerializer<WrittenJson> {
    Serializer() {
      super(WrittenJson.class);
    }

    @Override
    public void serialize(WrittenJson value, JsonGenerator json, SerializationContext context) {
      json.writeRawValue(value.toString());
    }
  }
}
