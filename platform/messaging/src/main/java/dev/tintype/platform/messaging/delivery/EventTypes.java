package dev.tintype.platform.messaging.delivery;

import dev.tintype.platform.database.OutboxEvent;
import dev.tintype.platform.messages.Event;
import dev.tintype.platform.messages.MessageJson;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Reads the events of one sealed root. */
public final class EventTypes {
  private final Class<? extends Event> root;
  private final Map<String, Class<? extends Event>> types = new HashMap<>();

  public EventTypes(Class<? extends Event> root) {
    this.root = root;
    collect(root);
  }

  /** The name under which the root's events are kept. */
  public String root() {
    return root.getSimpleName();
  }

  /** The service that emits them, by the package {@code dev.tintype.<service>.api}. */
  public String service() {
    var parts = root.getPackageName().split("\\.");
    if (parts.length != 4 || !parts[3].equals("api")) {
      throw new IllegalArgumentException(
          root.getName() + " is not in a package dev.tintype.<service>.api");
    }
    return parts[2];
  }

  /** The event; empty when it is of a type that this version does not know. */
  Optional<Event> read(OutboxEvent event) {
    return Optional.ofNullable(types.get(event.type()))
        .map(type -> MessageJson.read(event.payload().getBytes(StandardCharsets.UTF_8), type));
  }

  private void collect(Class<? extends Event> type) {
    if (!type.isSealed()) {
      types.put(type.getSimpleName(), type);
      return;
    }
    for (Class<?> permitted : type.getPermittedSubclasses()) {
      collect(permitted.asSubclass(Event.class));
    }
  }
}
