package dev.tintype.platform.messaging;

import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.Command;

/** Handles one kind of command. */
@FunctionalInterface
public interface CommandHandler<C extends Command<R>, R> {
  R handle(Caller caller, C command);
}
