package dev.tintype.gateway.publicwebsocket;

import dev.tintype.chat.api.ChatCommand.Type;
import dev.tintype.chat.api.ChatQuery.PresenceShownBy;
import dev.tintype.gateway.presentation.StatusPages;
import dev.tintype.gateway.presentation.Viewer;
import dev.tintype.gateway.publicwebsocket.OwnJson.ErrorJson;
import dev.tintype.gateway.publicwebsocket.OwnJson.PresenceJson;
import dev.tintype.platform.http.Channel;
import dev.tintype.platform.http.Closing;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.ConversationId;
import dev.tintype.platform.messages.PostId;
import dev.tintype.platform.messages.RefusedException;
import dev.tintype.platform.messaging.Bus;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A channel of our own stream: all that concerns one person, and the posts that they look at. */
final class OwnSession implements Listening, Channel.Receiver {
  private static final Pattern POST = Pattern.compile("post\\.(\\d{1,18})");
  private static final Pattern ID = Pattern.compile("\\d{1,18}");
  private static final int MOST_TOPICS = 100;
  private static final int MOST_WATCHED = 100;

  /** What all sessions need. */
  record Parts(Bus bus, Hub hub, HomeTopics homeTopics, StatusPages statuses, Presence presence) {}

  private final Parts parts;
  private final Channel channel;
  private final Viewer viewer;
  private final Ear ear;
  private final Set<String> topics = new HashSet<>();
  private final Remembered told = new Remembered();
  private final Pace pace = new Pace(40, 10);
  private boolean closed;

  OwnSession(Parts parts, Channel channel, Viewer viewer) {
    this.parts = parts;
    this.channel = channel;
    this.viewer = viewer;
    this.ear = new Ear(this, viewer, null);
  }

  /** Begins to listen. */
  OwnSession open() {
    parts.homeTopics().topics(viewer.caller()).forEach(this::listen);
    parts.presence().arrived(viewer.caller());
    return this;
  }

  @Override
  public Channel channel() {
    return channel;
  }

  @Override
  public void missed() {
    channel.send(OwnJson.RESYNC.told());
  }

  /** Who may open this stream may read everything. */
  @Override
  public boolean permits(String scope) {
    return true;
  }

  @Override
  public boolean isNew(String what) {
    return told.add(what);
  }

  @Override
  public void heard(String text) {
    if (!pace.keeps()) {
      channel.close(Closing.NOT_ALLOWED);
      return;
    }
    Optional<Asked> asked = Asked.parse(text);
    if (asked.isEmpty()) {
      refuse(null, "unreadable");
      return;
    }
    String topic = asked.get().topic();
    try {
      answer(asked.get());
    } catch (RefusedException e) {
      refuse(topic, e.refusal().getClass().getSimpleName());
    }
  }

  private void answer(Asked asked) {
    switch (asked.wanted()) {
      case "subscribe" -> subscribe(String.valueOf(asked.topic()));
      case "unsubscribe" -> leave(String.valueOf(asked.topic()));
      case "typing" -> typing(String.valueOf(asked.conversation()));
      case "watch" -> watch(accounts(asked));
      case "unwatch" -> accounts(asked).forEach(it -> leave(Presence.topic(it)));
      case "presence" -> parts.presence().look(viewer.caller().member(), viewer.caller());
      case "ping" -> channel.send(OwnJson.PONG.told());
      default -> refuse(asked.topic(), "unknown_type");
    }
  }

  /** Only what the person may see. */
  private void subscribe(String topic) {
    var post = POST.matcher(topic);
    if (!post.matches()) {
      refuse(topic, "unknown_topic");
      return;
    }
    parts.statuses().visible(viewer.caller(), PostId.of(post.group(1)));
    listen(topic);
  }

  private void typing(String conversation) {
    if (ID.matcher(conversation).matches()) {
      parts.bus().send(viewer.caller(), new Type(ConversationId.of(conversation)));
    } else {
      refuse(null, "unknown_conversation");
    }
  }

  private static List<AccountId> accounts(Asked asked) {
    return asked.accounts() == null
        ? List.of()
        : asked.accounts().stream()
            .filter(it -> ID.matcher(it).matches())
            .map(AccountId::of)
            .distinct()
            .limit(MOST_WATCHED)
            .toList();
  }

  /** Tells at once who of them is there, and afterwards when that changes. */
  private void watch(List<AccountId> accounts) {
    if (accounts.isEmpty()) {
      return;
    }
    var allowed = parts.bus().ask(viewer.caller(), new PresenceShownBy(accounts));
    allowed.forEach(account -> listen(Presence.topic(account)));
    var present = parts.presence().present(allowed);
    allowed.stream()
        .map(it -> new PresenceJson("presence", it.toString(), present.contains(it)))
        .forEach(it -> channel.send(it.told()));
  }

  private synchronized void listen(String topic) {
    if (closed) {
      return;
    }
    if (topics.size() >= MOST_TOPICS + MOST_WATCHED) {
      refuse(topic, "too_many");
    } else if (topics.add(topic)) {
      parts.hub().add(topic, ear);
    }
  }

  private synchronized void leave(String topic) {
    boolean own = topic.startsWith("post.") || topic.startsWith("presence.");
    if (own && topics.remove(topic)) {
      parts.hub().remove(topic, ear);
    }
  }

  @Override
  public void closed() {
    synchronized (this) {
      closed = true;
      topics.forEach(topic -> parts.hub().remove(topic, ear));
      topics.clear();
    }
    parts.presence().left(viewer.caller().member());
  }

  private void refuse(@Nullable String topic, String error) {
    channel.send(new ErrorJson("error", topic, error).told());
  }
}
