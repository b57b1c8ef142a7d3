package dev.tintype.platform.http;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.IteratingCallback;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What both kinds of channels do: one telling after the other, and an end that comes once. */
abstract class OpenChannel implements Channel {
  private static final Logger log = LoggerFactory.getLogger(OpenChannel.class);

  private final Channels.Seat seat;
  private final Backlog backlog;
  private final Sending sending = new Sending();
  private final AtomicBoolean gone = new AtomicBoolean();
  private volatile @Nullable Receiver receiver;
  private volatile @Nullable Closing closing;
  private volatile long closingAt;
  private volatile long heardAt = System.nanoTime();
  private volatile long sentAt = System.nanoTime();
  private volatile long beatAt = System.nanoTime();
  private volatile boolean busy;

  OpenChannel(Channels.Seat seat) {
    this.seat = seat;
    this.backlog = new Backlog(seat.limits().line(), seat.limits().lineBytes());
  }

  /** Begins to send; {@code done} is called when the network has taken it. */
  abstract void write(Telling telling, Callback done);

  /** Says good-bye; nothing is written afterwards. */
  abstract void sayClosed(Closing why);

  /** Sends what shows that this side is there, and may ask for the same. */
  abstract void beat();

  /** Ends the connection without a word. */
  abstract void abort();

  /** Whether it matters for how long nothing was heard. */
  abstract boolean answers();

  @Override
  public void send(Telling telling) {
    if (closing != null || gone.get()) {
      return;
    }
    switch (backlog.add(telling)) {
      case IN_LINE -> sending.iterate();
      case DROPPED -> {
        seat.dropped();
        sending.iterate();
      }
      case OVERFULL -> {
        backlog.clear();
        close(Closing.BEHIND);
      }
    }
  }

  @Override
  public void close(Closing why) {
    synchronized (this) {
      if (closing != null) {
        return;
      }
      closingAt = System.nanoTime();
      closing = why;
    }
    seat.closing(why);
    sending.iterate();
  }

  /** Gives the channel to whoever listens; on a virtual thread. */
  void open(Function<Channel, Receiver> opening) {
    seat.taken(this);
    try {
      Receiver opened = opening.apply(this);
      receiver = opened;
      if (gone.get()) {
        opened.closed();
      }
    } catch (RuntimeException e) {
      log.error("a channel could not be opened", e);
      close(Closing.FAULT);
    }
  }

  void hear(String text) {
    Receiver listening = receiver;
    try {
      if (listening != null) {
        listening.heard(text);
      }
    } catch (RuntimeException e) {
      log.error("what a client said over a channel could not be handled", e);
      close(Closing.FAULT);
    }
  }

  void heardSomething() {
    heardAt = System.nanoTime();
  }

  /** The connection is no more. */
  void ended() {
    if (!gone.compareAndSet(false, true)) {
      return;
    }
    backlog.clear();
    seat.left(this);
    Receiver listening = receiver;
    if (listening != null) {
      listening.closed();
    }
  }

  /** Looks at the clock: pings, and ends what has hung for too long. */
  void look(long now) {
    var limits = seat.limits();
    boolean stuck = busy && now - sentAt > limits.patience().toNanos();
    boolean unanswered = closing != null && now - closingAt > limits.patience().toNanos();
    boolean silent = answers() && now - heardAt > limits.silence().toNanos();
    if (stuck || unanswered || silent) {
      abort();
      ended();
    } else if (closing == null && !busy && isBeatDue(now)) {
      beatAt = now;
      beat();
    }
    seat.askAgain(this, now);
  }

  /** Somebody's session is over. */
  void doubt(String person) {
    seat.askAgain(this, person);
  }

  /** Also to those who are told much and say nothing: nothing but a pong shows that they hear. */
  private boolean isBeatDue(long now) {
    long beat = seat.limits().beat().toNanos();
    boolean quiet = now - sentAt > beat || (answers() && now - heardAt > beat);
    return quiet && now - beatAt > beat;
  }

  /** Sends one after the other, and the closing after the last. */
  private final class Sending extends IteratingCallback {
    private boolean saidClosed;

    @Override
    protected Action process() {
      Telling next = backlog.next();
      busy = next != null;
      if (next != null) {
        sentAt = System.nanoTime();
        write(next, this);
        return Action.SCHEDULED;
      }
      Closing why = closing;
      if (why != null && !saidClosed) {
        saidClosed = true;
        sayClosed(why);
      }
      return Action.IDLE;
    }

    @Override
    protected void onFailure(Throwable cause) {
      OpenChannel.this.abort();
      ended();
    }
  }
}
