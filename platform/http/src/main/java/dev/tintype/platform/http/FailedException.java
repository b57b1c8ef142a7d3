package dev.tintype.platform.http;

/** Carries a {@link Failure} to where it is rendered. */
final class FailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient Failure failure;

  FailedException(Failure failure) {
    super(failure.toString(), null, false, false);
    this.failure = failure;
  }

  Failure failure() {
    return failure;
  }
}
