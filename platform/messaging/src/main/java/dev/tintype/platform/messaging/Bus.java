package dev.tintype.platform.messaging;

import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.Command;
import dev.tintype.platform.messages.Query;

/**
 * Takes a message to the one service that handles it and brings back the reply. A refusal arrives
 * as {@link dev.tintype.platform.messages.RefusedException}; when the service can't be reached, or
 * the {@link dev.tintype.platform.messages.Deadline} passes, that is {@code Refusal.Unavailable}.
 */
public interface Bus {

  <R> R send(Caller caller, Command<R> command);

  <R> R ask(Caller caller, Query<R> query);
}
