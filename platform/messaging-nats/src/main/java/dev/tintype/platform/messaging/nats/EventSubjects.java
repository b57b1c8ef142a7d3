package dev.tintype.platform.messaging.nats;

/** The names of streams and subjects on which events travel. */
final class EventSubjects {
  /** Into how many slots keys are hashed; part of the subjects, so that it never changes. */
  static final int SLOTS = 16;

  private EventSubjects() {}
}
