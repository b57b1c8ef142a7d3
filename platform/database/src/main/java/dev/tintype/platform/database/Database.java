package dev.tintype.platform.database;

import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** One service's logical database, opened with the account that can open only this one. */
public interface Database extends AutoCloseable {

  /** The service that owns it, such as {@code content}. */
  String name();

  /**
   * Runs {@code work} in one transaction, which is committed when it returns and rolled back when
   * it throws. Events that it emits become visible to consumers with the commit.
   */
  <T> T transact(Function<Transaction, T> work);

  /** Runs read-only work; several statements may see different moments. */
  <T> T read(Function<Handle, T> work);

  @Override
  void close();
}
