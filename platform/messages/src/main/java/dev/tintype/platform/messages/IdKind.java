package dev.tintype.platform.messages;

/** What an id names; the number is part of the id, so it never changes. */
public enum IdKind {
  ACCOUNT(1),
  POST(2),
  COMMENT(3),
  MEDIA(4),
  STORY(5),
  CONVERSATION(6),
  MESSAGE(7),
  NOTIFICATION(8),
  SESSION(9),
  APPLICATION(10),
  ROW(11),
  EVENT(12);

  private final int number;

  IdKind(int number) {
    this.number = number;
  }

  public int number() {
    return number;
  }
}
