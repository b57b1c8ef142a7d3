package dev.tintype.chat;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messages.RefusedException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Catches the refusal that a call ends in. */
final class Refusals {
  private Refusals() {}

  static Refusal refusalOf(ThrowingCallable call) {
    var thrown = catchThrowableOfType(RefusedException.class, call);
    if (thrown == null) {
      throw new AssertionError("it was not refused");
    }
    return thrown.refusal();
  }

  /** The word by which a conflict or what isn't allowed is known; else the refusal's name. */
  static String codeOf(ThrowingCallable call) {
    return switch (refusalOf(call)) {
      case Refusal.Conflict conflict -> conflict.code();
      case Refusal.NotAllowed denied -> denied.code();
      case Refusal.NotFound missing -> "no " + missing.what();
      case Refusal.Invalid invalid -> invalid.problems().getFirst().field();
      case Refusal other -> other.getClass().getSimpleName();
    };
  }
}
