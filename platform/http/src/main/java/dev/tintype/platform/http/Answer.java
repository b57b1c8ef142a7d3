package dev.tintype.platform.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Map;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** A {@link Response} made ready to be sent: its JSON is written before the status line is. */
record Answer(Response response, byte @Nullable [] bytes) {
  private static final String JSON = "application/json; charset=utf-8";

  static Answer of(Response response) {
    return new Answer(
        response,
        switch (response.body()) {
          case Response.Body.None() -> new byte[0];
          case Response.Body.Bytes(byte[] bytes) -> bytes;
          case Response.Body.Json(Object value) -> HttpJson.write(value);
          case Response.Body.Stream _ -> null;
          case Response.Body.Opening _ -> new byte[0];
        });
  }

  /** Sends it; small answers go out as one piece, without waiting for the network. */
  void send(org.eclipse.jetty.server.Response to, Callback callback, boolean bodyless)
      throws IOException {
    to.setStatus(response.status());
    HttpFields.Mutable headers = to.getHeaders();
    if (response.body() instanceof Response.Body.Json) {
      headers.put(HttpHeader.CONTENT_TYPE, JSON);
    }
    for (Map.Entry<String, String> header : response.headers()) {
      put(headers, header.getKey(), header.getValue());
    }
    if (response.body() instanceof Response.Body.Stream(var open, long length)) {
      if (length >= 0) {
        headers.put(HttpHeader.CONTENT_LENGTH, length);
      }
      if (bodyless) {
        to.write(true, null, callback);
      } else {
        stream(open.get(), to);
        callback.succeeded();
      }
      return;
    }
    if (mayHaveBody()) {
      headers.put(HttpHeader.CONTENT_LENGTH, bytes.length);
    }
    to.write(true, bodyless ? null : ByteBuffer.wrap(bytes), callback);
  }

  private boolean mayHaveBody() {
    return response.status() != 204 && response.status() != 304;
  }

  private static void stream(InputStream from, org.eclipse.jetty.server.Response to)
      throws IOException {
    byte[] buffer = new byte[64 * 1024];
    try (from) {
      int read = from.readNBytes(buffer, 0, buffer.length);
      while (read > 0) {
        Content.Sink.write(to, false, ByteBuffer.wrap(buffer, 0, read));
        read = from.readNBytes(buffer, 0, buffer.length);
      }
      Content.Sink.write(to, true, null);
    }
  }

  private static void put(HttpFields.Mutable headers, String name, String value) {
    if (name.equalsIgnoreCase("Set-Cookie")) {
      headers.add(name, value);
    } else if (name.equalsIgnoreCase("Vary") && headers.contains(name)) {
      headers.add(new HttpField(name, value));
    } else {
      headers.put(name, value);
    }
  }
}
