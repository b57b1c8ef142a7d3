package dev.tintype.gateway.publicwebsocket;

import dev.tintype.gateway.presentation.Viewer;
import dev.tintype.platform.http.Channel;
import dev.tintype.platform.http.Closing;
import dev.tintype.platform.http.Telling;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.SessionId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A client that writes down what it is told. */
final class FakeListening implements Listening, Channel {
  final List<String> told = new CopyOnWriteArrayList<>();
  final List<Closing> closings = new CopyOnWriteArrayList<>();
  private final Remembered remembered = new Remembered();
  volatile int missed;

  Ear ear(long account, @Nullable StreamName stream) {
    var caller = new Caller.Member(new AccountId(account), new SessionId(account));
    return new Ear(this, new Viewer(caller, "https://photos.example", "en"), stream);
  }

  @Override
  public Channel channel() {
    return this;
  }

  @Override
  public boolean permits(String scope) {
    return true;
  }

  @Override
  public void missed() {
    missed++;
  }

  @Override
  public boolean isNew(String what) {
    return remembered.add(what);
  }

  @Override
  public Kind kind() {
    return Kind.WEBSOCKET;
  }

  @Override
  public void send(Telling telling) {
    told.add(new String(telling.bytes(), StandardCharsets.UTF_8));
  }

  @Override
  public void close(Closing why) {
    closings.add(why);
  }
}
