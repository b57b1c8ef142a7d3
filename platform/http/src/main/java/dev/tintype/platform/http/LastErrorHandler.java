package dev.tintype.platform.http;

import java.nio.ByteBuffer;
import java.util.Map;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Answers as JSON what Jetty itself turns down, such as a header that is too long. */
final class LastErrorHandler extends org.eclipse.jetty.server.handler.ErrorHandler {

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    response.getHeaders().put("Content-Type", "application/json; charset=utf-8");
    response.getHeaders().put("X-Content-Type-Options", "nosniff");
    response.write(true, ByteBuffer.wrap(body(response.getStatus())), callback);
    return true;
  }

  @Override
  public ByteBuffer badMessageError(int status, String reason, HttpFields.Mutable fields) {
    fields.put("Content-Type", "application/json; charset=utf-8");
    fields.put("X-Content-Type-Options", "nosniff");
    return ByteBuffer.wrap(body(status));
  }

  private static byte[] body(int status) {
    return HttpJson.write(Map.of("error", HttpStatus.getMessage(status)));
  }
}
