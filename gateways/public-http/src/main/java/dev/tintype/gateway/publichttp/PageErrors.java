package dev.tintype.gateway.publichttp;

import dev.tintype.gateway.presentation.PublicErrors;
import dev.tintype.platform.http.ErrorRenderer;
import dev.tintype.platform.http.Failure;
import dev.tintype.platform.http.Request;
import dev.tintype.platform.http.Response;
import java.util.Map;

/** Failures as Mastodon's clients know them, and for people who fill in a page's form. */
final class PageErrors implements ErrorRenderer {
  private final ErrorRenderer api = new PublicErrors();

  @Override
  public Response render(Request request, Failure failure) {
    Response response = api.render(request, failure);
    return isPageForm(request) ? backToForm(request, response) : response;
  }

  private static boolean isPageForm(Request request) {
    return request.method().equals("POST")
        && !request.path().startsWith("/api/")
        && request.header("Accept").filter(accept -> accept.contains("text/html")).isPresent();
  }

  /** A person without scripts is sent back to the form, which says what happened. */
  private static Response backToForm(Request request, Response response) {
    String code =
        switch (response.status()) {
          case 429 -> "too_many";
          case 503 -> "unavailable";
          case 403 -> "cross_site";
          default -> "failed";
        };
    String page = PeopleForms.page(request).orElse(request.path());
    return Response.redirect(FormReply.withQuery(page, Map.of("error", code)));
  }
}
