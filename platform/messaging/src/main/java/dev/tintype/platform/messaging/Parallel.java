package dev.tintype.platform.messaging;

import dev.tintype.platform.messages.Deadline;
import io.opentelemetry.context.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs a handful of calls at once on virtual threads, under the caller's deadline and trace. */
public final class Parallel {
  private Parallel() {}

  /** A result that is being worked out. */
  public interface Pending<T> {
    /** Waits for it; throws what the work threw. */
    T get();
  }

  /** Starts {@code work} at once; {@link Pending#get} waits for it. */
  public static <T> Pending<T> start(Callable<T> work) {
    var left = Deadline.left();
    var task =
        new java.util.concurrent.FutureTask<T>(
            Context.current().wrap(() -> Deadline.within(left, work)));
    Thread.ofVirtual().start(task);
    return () -> await(task);
  }

  /** Runs all and waits for all; the first failure is thrown. */
  public static <T> List<T> all(List<? extends Callable<T>> work) {
    var left = Deadline.left();
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<T>> futures = new ArrayList<>();
      for (Callable<T> one : work) {
        futures.add(executor.submit(Context.current().wrap(() -> Deadline.within(left, one))));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> future : futures) {
        results.add(await(future));
      }
      return results;
    }
  }

  private static <T> T await(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException runtime) {
        throw runtime;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
