package dev.tintype.platform.http;

import java.io.IOException;
import org.eclipse.jetty.io.Content;
import org.jspecify.annotations.Nullable;

/** A body that fails once more than {@code limit} bytes have come. */
final class LimitedSource implements Content.Source {
  private final Content.Source source;
  private final long limit;
  private long seen;
  private Content.@Nullable Chunk failure;

  LimitedSource(Content.Source source, long limit) {
    this.source = source;
    this.limit = limit;
  }

  boolean exceeded() {
    return seen > limit;
  }

  @Override
  public Content.Chunk read() {
    if (failure != null) {
      return failure;
    }
    Content.Chunk chunk = source.read();
    if (chunk == null || Content.Chunk.isFailure(chunk)) {
      return chunk;
    }
    seen += chunk.remaining();
    if (!exceeded()) {
      return chunk;
    }
    chunk.release();
    failure = Content.Chunk.from(new IOException("more than " + limit + " bytes"), true);
    return failure;
  }

  @Override
  public void demand(Runnable callback) {
    if (failure != null) {
      callback.run();
    } else {
      source.demand(callback);
    }
  }

  /** Ends reading, but leaves the request itself in order: it is still to be answered. */
  @Override
  public void fail(Throwable cause) {
    if (failure == null) {
      failure = Content.Chunk.from(cause, true);
    }
  }
}
