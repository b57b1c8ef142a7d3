package dev.tintype.application.cluster;

import dev.tintype.platform.localservers.LocalServer;
import java.util.Collection;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Does the same with many processes at the same time. */
final class Together {
  private Together() {}

  /** Waits for all, and fails as the first that fails does. */
  static void run(Collection<? extends LocalServer> members, Consumer<LocalServer> work) {
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var done : executor.invokeAll(members.stream().map(it -> call(it, work)).toList())) {
        done.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException known
          ? known
          : new IllegalStateException(e.getCause());
    }
  }

  private static Callable<Void> call(LocalServer member, Consumer<LocalServer> work) {
    return () -> {
      work.accept(member);
      return null;
    };
  }
}
