package dev.tintype.bench;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Any number of websockets that one thread reads, so that a client costs as little as it can, and
 * the same whatever the server is.
 */
final class Websockets implements AutoCloseable {
  private static final int TEXT = 1;
  private static final int CLOSE = 8;
  private static final int PING = 9;
  private static final int PONG = 10;
  private static final int MOST_BYTES = 256 * 1024;

  /** Hears a text; must be quick, and copy what it keeps. */
  @FunctionalInterface
  interface Hearing {
    void heard(Connection connection, byte[] bytes, int from, int to);
  }

  private final Hearing hearing;
  private final Selector selector;
  private final Thread reader;
  private final Set<Connection> open = ConcurrentHashMap.newKeySet();
  private final AtomicReference<String> lost = new AtomicReference<>();
  private final ByteBuffer buffer = ByteBuffer.allocate(MOST_BYTES);
  private volatile boolean closing;

  Websockets(Hearing hearing) {
    this.hearing = hearing;
    try {
      selector = Selector.open();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    reader = Thread.ofPlatform().name("websockets").daemon().start(this::read);
  }

  /** One websocket of a person. */
  static final class Connection {
    final int person;
    final CountDownLatch ready = new CountDownLatch(1);
    private final SocketChannel channel;
    private byte[] rest = {};

    private Connection(int person, SocketChannel channel) {
      this.person = person;
      this.channel = channel;
    }

    /** Sends a text. */
    void send(String text) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      send(TEXT, bytes, 0, bytes.length);
    }

    /** Under a mask of zeros, which leaves the bytes as they are. */
    private synchronized void send(int kind, byte[] bytes, int from, int length) {
      var frame = ByteBuffer.allocate(length + 8);
      frame.put((byte) (0x80 | kind));
      if (length < 126) {
        frame.put((byte) (0x80 | length));
      } else {
        frame.put((byte) (0x80 | 126)).putShort((short) length);
      }
      frame.putInt(0).put(bytes, from, length).flip();
      try {
        while (frame.hasRemaining()) {
          channel.write(frame);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * Opens one.
   *
   * @param headers besides those of every websocket, each line ended by CR LF
   */
  Connection open(int person, URI uri, String headers) {
    try {
      var channel = SocketChannel.open(new InetSocketAddress(uri.getHost(), uri.getPort()));
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
      String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
      String request =
          "GET %s%s HTTP/1.1\r\n"
              + "Host: %s:%d\r\n"
              + "Connection: Upgrade\r\n"
              + "Upgrade: websocket\r\n"
              + "Sec-WebSocket-Version: 13\r\n"
              + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
              + "%s\r\n";
      channel.write(
          ByteBuffer.wrap(
              request
                  .formatted(uri.getRawPath(), query, uri.getHost(), uri.getPort(), headers)
                  .getBytes(StandardCharsets.US_ASCII)));
      readAnswer(channel);
      var connection = new Connection(person, channel);
      channel.configureBlocking(false);
      open.add(connection);
      channel.register(selector, SelectionKey.OP_READ, connection);
      selector.wakeup();
      return connection;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Byte by byte, so that nothing of what follows is taken. */
  private static void readAnswer(SocketChannel channel) throws IOException {
    var answer = new StringBuilder();
    var one = ByteBuffer.allocate(1);
    while (answer.indexOf("\r\n\r\n") < 0) {
      if (channel.read(one.clear()) < 0) {
        throw new EOFException("closed after " + answer);
      }
      answer.append((char) one.get(0));
    }
    if (!answer.toString().startsWith("HTTP/1.1 101")) {
      throw new IOException("answered " + answer);
    }
  }

  /** Ends all that are open. */
  void leave() {
    for (Connection connection : open) {
      open.remove(connection);
      forget(connection);
    }
    selector.wakeup();
  }

  /**
   * @throws IllegalStateException when the server has ended one
   */
  void requireAll() {
    if (lost.get() != null) {
      throw new IllegalStateException("a websocket was closed: " + lost.get());
    }
  }

  private void read() {
    try {
      while (!closing) {
        selector.select(key -> take((Connection) key.attachment()));
      }
    } catch (IOException e) {
      lost.compareAndSet(null, e.toString());
    }
  }

  private void take(Connection connection) {
    try {
      buffer.clear().put(connection.rest);
      int count = connection.channel.read(buffer);
      buffer.flip();
      boolean more = count >= 0;
      while (more && frame(connection)) {
        more = connection.channel.isOpen();
      }
      connection.rest = Arrays.copyOfRange(buffer.array(), buffer.position(), buffer.limit());
      if (count < 0) {
        ended(connection, "without a word");
      }
    } catch (IOException | RuntimeException e) {
      ended(connection, e.toString());
    }
  }

  /** Takes a frame, if there is a whole one. */
  private boolean frame(Connection connection) {
    int at = buffer.position();
    if (buffer.remaining() < 2) {
      return false;
    }
    int length = buffer.get(at + 1) & 0x7F;
    int header = 2;
    if (length == 126) {
      if (buffer.remaining() < 4) {
        return false;
      }
      length = buffer.getShort(at + 2) & 0xFFFF;
      header = 4;
    } else if (length == 127) {
      throw new IllegalStateException("nothing is so long");
    }
    if (buffer.remaining() < header + length) {
      return false;
    }
    int from = at + header;
    buffer.position(from + length);
    switch (buffer.get(at) & 0x0F) {
      case TEXT -> hearing.heard(connection, buffer.array(), from, from + length);
      case PING -> connection.send(PONG, buffer.array(), from, length);
      case CLOSE -> ended(connection, "with the code " + code(from, length));
      default -> {}
    }
    return true;
  }

  private String code(int from, int length) {
    return length < 2 ? "none" : "" + (buffer.getShort(from) & 0xFFFF);
  }

  private void ended(Connection connection, String how) {
    if (open.remove(connection)) {
      lost.compareAndSet(null, how);
    }
    forget(connection);
  }

  private static void forget(Connection connection) {
    try {
      connection.channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    leave();
    closing = true;
    selector.wakeup();
    try {
      reader.join();
      selector.close();
    } catch (InterruptedException | IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
