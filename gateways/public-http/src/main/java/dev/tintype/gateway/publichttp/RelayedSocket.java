package dev.tintype.gateway.publichttp;

import dev.tintype.platform.http.Channel;
import dev.tintype.platform.http.Closing;
import dev.tintype.platform.http.Telling;
import java.net.http.WebSocket;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A client's websocket with the one behind it: what one side says is said to the other. */
final class RelayedSocket implements WebSocket.Listener, Channel.Receiver {
  private final StringBuilder text = new StringBuilder();
  private volatile @Nullable Channel channel;
  private volatile @Nullable WebSocket socket;

  /** Begins, with what has been said behind meanwhile. */
  Channel.Receiver join(Channel opened, WebSocket behind) {
    channel = opened;
    socket = behind;
    behind.request(1);
    return this;
  }

  /** Nothing is taken before the client is there. */
  @Override
  public void onOpen(WebSocket behind) {}

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket behind, CharSequence part, boolean last) {
    text.append(part);
    if (last) {
      toClient(text.toString());
      text.setLength(0);
    }
    behind.request(1);
    return null;
  }

  private void toClient(String words) {
    Channel opened = channel;
    if (opened != null) {
      opened.send(Telling.text(words, false));
    }
  }

  @Override
  public @Nullable CompletionStage<?> onClose(WebSocket behind, int code, String reason) {
    end(Closing.of(code));
    return null;
  }

  /** The gateway is gone: another one is there, or it will soon be back. */
  @Override
  public void onError(WebSocket behind, Throwable error) {
    end(Closing.STOPPING);
  }

  private void end(Closing why) {
    Channel opened = channel;
    if (opened != null) {
      opened.close(why);
    }
  }

  @Override
  public void heard(String words) {
    WebSocket behind = socket;
    try {
      if (behind != null) {
        behind.sendText(words, true).join();
      }
    } catch (CompletionException e) {
      end(Closing.STOPPING);
    }
  }

  @Override
  public void closed() {
    WebSocket behind = socket;
    if (behind != null) {
      behind.sendClose(WebSocket.NORMAL_CLOSURE, "").whenComplete((_, _) -> behind.abort());
    }
  }
}
