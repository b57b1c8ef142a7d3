package dev.tintype.harbour.api;

import dev.tintype.platform.messages.Query;
import java.util.List;

/** What the made-up service can be asked. */
public sealed interface HarbourQuery<R> extends Query<R> {

  /** Which ships there are. */
  record Ships() implements HarbourQuery<List<String>> {}
}
