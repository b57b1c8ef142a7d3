package dev.tintype.gateway.publicwebsocket;

import dev.tintype.gateway.presentation.Viewer;
import dev.tintype.platform.http.Channel;
import dev.tintype.platform.http.HttpJson;
import dev.tintype.platform.http.Telling;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.RefusedException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** A channel to one of Mastodon's clients, with the streams that it has asked for. */
final class MastodonSession implements Listening, Channel.Receiver {
  private static final int MOST_STREAMS = 50;

  /** What a client is told that can't be served. */
  record ErrorJson(String error, int status) {}

  private record Heard(Ear ear, List<String> topics) {}

  private final Channel channel;
  private final Viewer viewer;
  private final Predicate<String> permitted;
  private final Hub hub;
  private final HomeTopics homeTopics;
  private final OwnLists lists;
  private final Map<List<String>, Heard> streams = new HashMap<>();
  private final Remembered told = new Remembered();
  private boolean closed;

  /**
   * @param permitted whether the token allows a scope
   */
  MastodonSession(
      Channel channel,
      Viewer viewer,
      Predicate<String> permitted,
      Hub hub,
      HomeTopics homeTopics,
      OwnLists lists) {
    this.channel = channel;
    this.viewer = viewer;
    this.permitted = permitted;
    this.hub = hub;
    this.homeTopics = homeTopics;
    this.lists = lists;
  }

  @Override
  public Channel channel() {
    return channel;
  }

  @Override
  public boolean permits(String scope) {
    return permitted.test(scope);
  }

  /** Mastodon's clients know no word for it; they read their lists anew now and then. */
  @Override
  public void missed() {}

  @Override
  public boolean isNew(String what) {
    return told.add(what);
  }

  @Override
  public void heard(String text) {
    Optional<Asked> asked = Asked.parse(text);
    switch (asked.map(Asked::wanted).orElse("")) {
      case "subscribe" -> named(asked.get()).ifPresentOrElse(this::subscribe, this::unknown);
      case "unsubscribe" -> named(asked.get()).ifPresentOrElse(this::unsubscribe, this::unknown);
      default -> refuse("Unknown message type", 400);
    }
  }

  private static Optional<StreamName> named(Asked asked) {
    String name = asked.stream() == null ? "" : asked.stream();
    return StreamName.parse(name, asked.tag(), asked.list());
  }

  /** From now on the client hears this too. Asking twice makes no difference. */
  synchronized void subscribe(StreamName stream) {
    if (closed || streams.containsKey(stream.words())) {
      return;
    }
    if (!permitted.test(stream.kind().scope())) {
      refuse("Access token does not have the required scopes", 401);
    } else if (streams.size() == MOST_STREAMS) {
      refuse("Too many streams", 429);
    } else {
      ear(stream).ifPresent(ear -> hear(stream, ear));
    }
  }

  private void hear(StreamName stream, Ear ear) {
    var heard = new Heard(ear, topics(stream));
    streams.put(stream.words(), heard);
    heard.topics().forEach(topic -> hub.add(topic, ear));
  }

  /** Empty, and said so, for a list of somebody else's. */
  private Optional<Ear> ear(StreamName stream) {
    if (stream.kind() != StreamName.Kind.LIST) {
      return Optional.of(new Ear(this, viewer, stream));
    }
    try {
      var people = lists.people(viewer.caller(), String.valueOf(stream.of()));
      return Optional.of(new Ear(this, viewer, stream, people));
    } catch (RefusedException e) {
      refuse("Not authorized to stream this list", 404);
      return Optional.empty();
    }
  }

  /** What people of a list post is told to its owner, who follows them. */
  private List<String> topics(StreamName stream) {
    AccountId self = viewer.caller().member();
    return switch (stream.kind()) {
      case USER, LIST -> homeTopics.topics(viewer.caller());
      case NOTIFICATIONS, PUBLIC, REMOTE, HASHTAG, DIRECT -> stream.topics(self);
    };
  }

  private synchronized void unsubscribe(StreamName stream) {
    Heard heard = streams.remove(stream.words());
    if (heard != null) {
      heard.topics().forEach(topic -> hub.remove(topic, heard.ear()));
    }
  }

  @Override
  public synchronized void closed() {
    closed = true;
    streams
        .values()
        .forEach(heard -> heard.topics().forEach(topic -> hub.remove(topic, heard.ear())));
    streams.clear();
  }

  private void unknown() {
    refuse("Unknown stream type", 400);
  }

  private void refuse(String error, int status) {
    if (channel.kind() == Channel.Kind.WEBSOCKET) {
      channel.send(new Telling(HttpJson.write(new ErrorJson(error, status)), false));
    }
  }
}
