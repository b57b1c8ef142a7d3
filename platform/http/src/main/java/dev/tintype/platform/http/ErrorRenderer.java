package dev.tintype.platform.http;

/** Turns failures into answers; each gateway has its own format. */
@FunctionalInterface
public interface ErrorRenderer {

  /**
   * @param request its parameters may be missing, when they could not be read
   */
  Response render(Request request, Failure failure);
}
