package dev.tintype.platform.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.core.CloseStatus;
import org.eclipse.jetty.websocket.core.CoreSession;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.FrameHandler;
import org.eclipse.jetty.websocket.core.OpCode;
import org.eclipse.jetty.websocket.core.exception.MessageTooLargeException;
import org.jspecify.annotations.Nullable;

/** A websocket, whose frames are read one at a time. */
final class WebsocketChannel extends OpenChannel implements FrameHandler {
  private final int messageBytes;
  private final Function<Channel, Receiver> opening;
  private final ByteArrayOutputStream message = new ByteArrayOutputStream(256);
  private volatile @Nullable CoreSession session;

  WebsocketChannel(Channels.Seat seat, Function<Channel, Receiver> opening) {
    super(seat);
    this.messageBytes = seat.limits().messageBytes();
    this.opening = opening;
  }

  @Override
  public Kind kind() {
    return Kind.WEBSOCKET;
  }

  @Override
  public void onOpen(CoreSession opened, Callback callback) {
    session = opened;
    callback.succeeded();
    Thread.startVirtualThread(() -> {
      open(opening);
      opened.demand();
    });
  }

  @Override
  public void onFrame(Frame frame, Callback callback) {
    heardSomething();
    switch (frame.getOpCode()) {
      case OpCode.TEXT, OpCode.CONTINUATION -> take(frame, callback);
      case OpCode.PING -> {
        var pong = new Frame(OpCode.PONG, BufferUtil.copy(frame.getPayload()));
        session().sendFrame(pong, Callback.NOOP, false);
        next(callback);
      }
      case OpCode.BINARY -> {
        callback.succeeded();
        close(Closing.UNREADABLE);
        session().demand();
      }
      default -> next(callback);
    }
  }

  private void next(Callback callback) {
    callback.succeeded();
    session().demand();
  }

  private void take(Frame frame, Callback callback) {
    ByteBuffer payload = frame.getPayload();
    if (message.size() + payload.remaining() > messageBytes) {
      callback.failed(new MessageTooLargeException("more than " + messageBytes + " bytes"));
      return;
    }
    byte[] bytes = BufferUtil.toArray(payload);
    message.write(bytes, 0, bytes.length);
    boolean whole = frame.isFin();
    callback.succeeded();
    if (!whole) {
      session().demand();
      return;
    }
    byte[] all = message.toByteArray();
    message.reset();
    Thread.startVirtualThread(() -> {
      read(all);
      session().demand();
    });
  }

  private void read(byte[] utf8) {
    try {
      hear(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString());
    } catch (CharacterCodingException e) {
      close(Closing.UNREADABLE);
    }
  }

  @Override
  public void onError(Throwable cause, Callback callback) {
    callback.succeeded();
  }

  @Override
  public void onClosed(CloseStatus status, Callback callback) {
    ended();
    callback.succeeded();
  }

  @Override
  void write(Telling telling, Callback done) {
    session().sendFrame(new Frame(OpCode.TEXT, ByteBuffer.wrap(telling.bytes())), done, false);
  }

  @Override
  void sayClosed(Closing why) {
    session().close(why.code(), why.reason(), Callback.NOOP);
  }

  @Override
  void beat() {
    session().sendFrame(new Frame(OpCode.PING), Callback.NOOP, false);
  }

  @Override
  void abort() {
    CoreSession opened = session;
    if (opened != null) {
      opened.abort();
    }
  }

  @Override
  boolean answers() {
    return true;
  }

  private CoreSession session() {
    CoreSession opened = session;
    if (opened == null) {
      throw new IllegalStateException("not open yet");
    }
    return opened;
  }
}
