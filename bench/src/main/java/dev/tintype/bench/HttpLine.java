package dev.tintype.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A keep-alive connection that asks for one thing after the other. */
final class HttpLine implements AutoCloseable {
  private final URI server;
  private final Socket socket;
  private final InputStream in;

  HttpLine(URI server) throws IOException {
    this.server = server;
    socket = new Socket(server.getHost(), server.getPort());
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream(), 16 * 1024);
  }

  /**
   * Sends a request and waits for its answer's body.
   *
   * @param headers each line ended by CR LF
   * @throws IOException when the answer is not a 200 with its length
   */
  byte[] ask(String method, String path, String headers, String body) throws IOException {
    byte[] sent = body.getBytes(StandardCharsets.UTF_8);
    String head =
        "%s %s HTTP/1.1\r\nHost: %s:%d\r\nContent-Length: %d\r\n%s\r\n"
            .formatted(method, path, server.getHost(), server.getPort(), sent.length, headers);
    socket.getOutputStream().write((head + body).getBytes(StandardCharsets.UTF_8));
    String status = line(in);
    int length = -1;
    for (String header = line(in); !header.isEmpty(); header = line(in)) {
      if (header.regionMatches(true, 0, "content-length:", 0, 15)) {
        length = Integer.parseInt(header.substring(15).strip());
      }
    }
    byte[] answer = in.readNBytes(Math.max(0, length));
    if (!status.contains(" 200") || length < 0) {
      throw new IOException(
          method + " " + path + ": " + status + " " + new String(answer, StandardCharsets.UTF_8));
    }
    return answer;
  }

  /** What stands before the next end of a line. */
  static String line(InputStream in) throws IOException {
    var line = new StringBuilder();
    for (int read = in.read(); read != '\n'; read = in.read()) {
      if (read < 0) {
        throw new IOException("the connection was closed");
      }
      if (read != '\r') {
        line.append((char) read);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
