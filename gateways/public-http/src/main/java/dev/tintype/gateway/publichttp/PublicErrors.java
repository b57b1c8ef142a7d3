package dev.tintype.gateway.publichttp;

import dev.tintype.platform.http.ErrorRenderer;
import dev.tintype.platform.http.Failure;
import dev.tintype.platform.http.Request;
import dev.tintype.platform.http.Response;
import dev.tintype.platform.messages.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Failures as Mastodon's clients know them. An ordinary "no" is never 401 or 403, since there are
 * apps that sign people out on either.
 */
final class PublicErrors implements ErrorRenderer {

  /** One problem in {@code details}. */
  record DetailJson(String error, String description) {}

  @Override
  public Response render(Request request, Failure failure) {
    Response response =
        switch (failure) {
          case Failure.Refused(Refusal refusal) -> refused(request, refusal);
          case Failure.Unreadable(String sentence) -> error(400, sentence);
          case Failure.NoSuchRoute() -> error(404, "Not found");
          case Failure.WrongMethod _ -> error(405, "Method not allowed");
          case Failure.InvalidToken() -> error(401, "The access token is invalid");
          case Failure.Inactive(String sentence) -> error(403, sentence);
          case Failure.NeedsPerson() -> error(422, "This method requires an authenticated user");
          case Failure.OutsideScopes() ->
              error(403, "This action is outside the authorized scopes");
          case Failure.CrossSite() -> error(403, "This request came from another website");
          case Failure.Fault() -> error(500, "Something went wrong on our side. Please try again.");
        };
    return isPageForm(request) ? backToForm(request, response) : response;
  }

  private static Response refused(Request request, Refusal refusal) {
    return switch (refusal) {
      case Refusal.NotAuthenticated() -> error(401, "The access token is invalid");
      case Refusal.NotAllowed(String reason) -> error(422, reason);
      case Refusal.NotFound _ -> error(404, "Record not found");
      case Refusal.Gone _ -> error(410, "Gone");
      case Refusal.Invalid(List<Refusal.Problem> problems) -> invalid(request, problems);
      case Refusal.Conflict(String reason) -> error(422, reason);
      case Refusal.TooMany(int seconds) ->
          error(429, "Too many requests").header("Retry-After", Integer.toString(seconds));
      case Refusal.TooLarge(long limit) -> tooLarge(request, limit);
      case Refusal.Unavailable() ->
          error(503, "Service temporarily unavailable").header("Retry-After", "5");
    };
  }

  private static Response invalid(Request request, List<Refusal.Problem> problems) {
    Map<String, List<DetailJson>> details = new LinkedHashMap<>();
    problems.forEach(problem ->
        details
            .computeIfAbsent(problem.field(), _ -> new java.util.ArrayList<>())
            .add(new DetailJson(problem.code(), problem.description())));
    String sentences =
        problems.stream().map(PublicErrors::sentence).collect(Collectors.joining(", "));
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("error", "Validation failed: " + sentences);
    body.put("details", details);
    if (isUpload(request)) {
      body.putAll(laravel(problems));
    }
    return Response.json(body).status(422);
  }

  private static Response tooLarge(Request request, long limit) {
    String sentence = "That is larger than %d MB".formatted(Math.max(1, limit / 1024 / 1024));
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("error", sentence);
    if (isUpload(request)) {
      body.putAll(laravel(List.of(new Refusal.Problem("file", "ERR_TOO_LARGE", "is too large"))));
    }
    return Response.json(body).status(413);
  }

  /** The Pixelfed app reads an upload's errors in the form of its own server's framework. */
  private static Map<String, Object> laravel(List<Refusal.Problem> problems) {
    Map<String, List<String>> errors = new LinkedHashMap<>();
    problems.forEach(problem ->
        errors
            .computeIfAbsent(problem.field(), _ -> new java.util.ArrayList<>())
            .add(sentence(problem)));
    return Map.of("message", sentence(problems.getFirst()), "errors", errors);
  }

  private static String sentence(Refusal.Problem problem) {
    String field = problem.field().replace('_', ' ');
    String capital = field.substring(0, 1).toUpperCase(Locale.ROOT) + field.substring(1);
    return capital + " " + problem.description();
  }

  private static boolean isUpload(Request request) {
    return request.path().matches("/api/v[12]/media/?");
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
    return Response.redirect(request.path() + "?error=" + code);
  }

  private static Response error(int status, String sentence) {
    return Response.json(Map.of("error", sentence)).status(status);
  }
}
