package dev.tintype.platform.messages;

import java.time.Clock;
import java.time.Instant;
import java.util.function.IntSupplier;

/** Makes {@link Id} values; one for each process, told apart by their node number. */
public final class IdGenerator {
  /** Milliseconds are counted from here; 41 bits last until the year 2095. */
  public static final Instant EPOCH = Instant.parse("2026-01-01T00:00:00Z");

  private static final long SEQUENCES_PER_MILLISECOND = 1 << 10;

  private final Clock clock;
  private final IntSupplier node;
  private long lastMillisecond;
  private long sequence;

  /**
   * @param node from 0 to 127
   */
  public IdGenerator(Clock clock, int node) {
    if (node < 0 || node > 127) {
      throw new IllegalArgumentException("node is not from 0 to 127: " + node);
    }
    this(clock, () -> node);
  }

  /**
   * @param node asked at each id; from 0 to 127
   */
  public IdGenerator(Clock clock, IntSupplier node) {
    this.clock = clock;
    this.node = node;
  }

  /**
   * A new id. A clock that stands still or goes back does not matter: the milliseconds of ids never
   * go back, they borrow from the future instead.
   */
  public synchronized long next(IdKind kind) {
    long now = Math.max(0, clock.millis() - EPOCH.toEpochMilli());
    if (now > lastMillisecond) {
      lastMillisecond = now;
      sequence = 0;
    } else if (++sequence == SEQUENCES_PER_MILLISECOND) {
      lastMillisecond++;
      sequence = 0;
    }
    long number = node.getAsInt();
    return lastMillisecond << 22 | (long) kind.number() << 17 | number << 10 | sequence;
  }

  /** When the id was made. */
  public static Instant timeOf(long id) {
    return EPOCH.plusMillis(id >>> 22);
  }

  /** The smallest id of that moment, for ranges by time. */
  public static long smallestAt(Instant time) {
    return Math.max(0, time.toEpochMilli() - EPOCH.toEpochMilli()) << 22;
  }

  public AccountId nextAccount() {
    return new AccountId(next(IdKind.ACCOUNT));
  }

  public PostId nextPost() {
    return new PostId(next(IdKind.POST));
  }

  public CommentId nextComment() {
    return new CommentId(next(IdKind.COMMENT));
  }

  public MediaId nextMedia() {
    return new MediaId(next(IdKind.MEDIA));
  }

  public ConversationId nextConversation() {
    return new ConversationId(next(IdKind.CONVERSATION));
  }

  public MessageId nextMessage() {
    return new MessageId(next(IdKind.MESSAGE));
  }

  public SessionId nextSession() {
    return new SessionId(next(IdKind.SESSION));
  }

  public NotificationId nextNotification() {
    return new NotificationId(next(IdKind.NOTIFICATION));
  }

  public ApplicationId nextApplication() {
    return new ApplicationId(next(IdKind.APPLICATION));
  }
}
