package dev.tintype.application;

import dev.tintype.platform.http.ErrorRenderer;
import dev.tintype.platform.http.Failure;
import dev.tintype.platform.http.Request;
import dev.tintype.platform.http.Response;

/** Plain words for operators. */
final class ManagementErrors implements ErrorRenderer {
  @Override
  public Response render(Request request, Failure failure) {
    return switch (failure) {
      case Failure.Refused refused -> text(422, refused.refusal().toString());
      case Failure.Unreadable unreadable -> text(400, unreadable.sentence());
      case Failure.NoSuchRoute() -> text(404, "There is nothing here.");
      case Failure.WrongMethod wrong -> text(405, "This takes " + wrong.allowed());
      case Failure.InvalidToken(), Failure.NeedsPerson() -> text(401, "Not without a token.");
      case Failure.Inactive inactive -> text(403, inactive.sentence());
      case Failure.OutsideScopes(), Failure.CrossSite() -> text(403, "Not from there.");
      case Failure.Fault() -> text(500, "Something broke; the log tells.");
    };
  }

  private static Response text(int status, String sentence) {
    return Response.text("text/plain; charset=utf-8", sentence + "\n").status(status);
  }
}
