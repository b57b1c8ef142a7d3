package dev.tintype.platform.database;

import dev.tintype.platform.messages.Event;

/** Finds the sealed interface under which a service's events stand, such as {@code LikeEvent}. */
public final class EventRoot {
  private static final ClassValue<Class<?>> ROOTS =
      new ClassValue<>() {
        @Override
        protected Class<?> computeValue(Class<?> event) {
          for (Class<?> parent : event.getInterfaces()) {
            if (parent.isSealed() && Event.class.isAssignableFrom(parent)) {
              return parent;
            }
          }
          throw new IllegalArgumentException(
              event.getName() + " does not stand under a sealed root of events");
        }
      };

  private EventRoot() {}

  /** The root of an event's class. */
  public static Class<?> of(Class<? extends Event> event) {
    return ROOTS.get(event);
  }
}
