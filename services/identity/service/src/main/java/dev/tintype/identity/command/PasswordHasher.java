package dev.tintype.identity.command;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import dev.tintype.identity.IdentityConfiguration.PasswordCost;
import dev.tintype.identity.api.Secret;
import dev.tintype.identity.domain.PasswordRules;
import dev.tintype.identity.domain.Tokens;
import dev.tintype.platform.messages.Deadline;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messages.RefusedException;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Hashes passwords with Argon2id. That is made to be slow and to take memory, so it has as many
 * threads of its own as there are processors and a bounded queue; virtual threads stay free.
 */
public final class PasswordHasher {
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int WAITING_AT_MOST = 256;
  private static final int IDLE_SECONDS = 30;

  private final Argon2Function function;
  private final Timer timer;
  private final ThreadPoolExecutor threads;

  /** What is compared with where there is no account, so that it takes as long as with one. */
  private final String nobody;

  public PasswordHasher(PasswordCost cost, MeterRegistry meters) {
    this.function =
        Argon2Function.getInstance(cost.memoryKib(), cost.passes(), 1, HASH_BYTES, Argon2.ID);
    this.timer = meters.timer("tintype_identity_password_hash");
    int processors = Runtime.getRuntime().availableProcessors();
    this.threads =
        new ThreadPoolExecutor(
            processors,
            processors,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING_AT_MOST),
            Thread.ofPlatform().daemon().name("password-hash-", 0).factory());
    threads.allowCoreThreadTimeOut(true);
    this.nobody = hash(Tokens.next());
  }

  /**
   * A salted hash that tells its own parameters.
   *
   * @throws RefusedException {@link Refusal.Unavailable} when too many passwords are waiting
   */
  public String hash(Secret password) {
    return onThreads(() ->
        Password.hash(PasswordRules.normalised(password.text()))
            .addRandomSalt(SALT_BYTES)
            .with(function)
            .getResult());
  }

  /**
   * Whether the password is right.
   *
   * @param hash null where there is no account: then it is wrong, after as long a time
   */
  public boolean matches(Secret password, @Nullable String hash) {
    String compared = hash == null ? nobody : hash;
    boolean same =
        onThreads(() ->
            Password.check(PasswordRules.normalised(password.text()), compared)
                .with(Argon2Function.getInstanceFromHash(compared)));
    return same && hash != null;
  }

  /** Whether the hash was made with other parameters than the present ones. */
  public boolean outdated(String hash) {
    return !Argon2Function.getInstanceFromHash(hash).equals(function);
  }

  private <T> T onThreads(Callable<T> work) {
    try {
      Future<T> result = threads.submit(() -> timer.recordCallable(work));
      return await(result);
    } catch (RejectedExecutionException e) {
      throw new RefusedException(new Refusal.Unavailable());
    }
  }

  private static <T> T await(Future<T> result) {
    try {
      return result.get(Deadline.left().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      result.cancel(false);
      throw new RefusedException(new Refusal.Unavailable());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }
}
