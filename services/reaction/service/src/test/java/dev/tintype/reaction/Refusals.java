package dev.tintype.reaction;

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
}
