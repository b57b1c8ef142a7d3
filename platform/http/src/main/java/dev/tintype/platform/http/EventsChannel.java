package dev.tintype.platform.http;

import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** An answer that goes on and on, one event after the other. */
final class EventsChannel extends OpenChannel {
  /** A comment, which clients pass over; it has always been this word. */
  private static final byte[] BEAT = ":thump\n\n".getBytes(StandardCharsets.US_ASCII);

  private final Response response;
  private final Callback callback;
  private final AtomicBoolean over = new AtomicBoolean();

  private EventsChannel(Channels.Seat seat, Response response, Callback callback) {
    super(seat);
    this.response = response;
    this.callback = callback;
  }

  /** Has whoever listens begin, and sends the headers then, so that the client misses nothing. */
  static void open(
      Channels.Seat seat,
      Request request,
      Response response,
      Callback callback,
      Function<Channel, Receiver> opening) {
    var headers = response.getHeaders();
    response.setStatus(200);
    headers.put("Content-Type", "text/event-stream");
    headers.put("Cache-Control", "no-store");
    headers.put("X-Accel-Buffering", "no");
    // Not in chunks: the end of a chunk goes out with the next one, and urllib3 waits for it, so
    // that Mastodon.py would hear of each event when the one after it comes.
    headers.put("Connection", "close");
    var channel = new EventsChannel(seat, response, callback);
    request.addIdleTimeoutListener(_ -> false);
    request.addFailureListener(_ -> channel.finish());
    channel.open(opening);
    channel.send(new Telling(":)\n\n".getBytes(StandardCharsets.US_ASCII), false));
  }

  @Override
  public Kind kind() {
    return Kind.EVENTS;
  }

  @Override
  void write(Telling telling, Callback done) {
    response.write(false, ByteBuffer.wrap(telling.bytes()), done);
  }

  @Override
  void sayClosed(Closing why) {
    if (over.compareAndSet(false, true)) {
      response.write(true, null, Callback.from(callback, this::ended));
    }
  }

  @Override
  void beat() {
    send(new Telling(BEAT, true));
  }

  @Override
  void abort() {
    if (over.compareAndSet(false, true)) {
      callback.failed(new ClosedChannelException());
    }
  }

  /** The client of a long answer never says anything. */
  @Override
  boolean answers() {
    return false;
  }

  private void finish() {
    abort();
    ended();
  }
}
