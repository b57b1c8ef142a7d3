package dev.tintype.gateway.presentation;

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
 * apps that sign people out on either; but staff's tools look for 403. Beside Mastodon's sentence
 * each has a {@code code}, by which our pages say it in the language of whoever reads them.
 */
public final class PublicErrors implements ErrorRenderer {

  /** What is sent. */
  public record ErrorJson(String error, String code) {}

  /** One problem in {@code details}. */
  public record DetailJson(String error, String description) {}

  @Override
  public Response render(Request request, Failure failure) {
    return switch (failure) {
      case Failure.Refused(Refusal refusal) -> refused(request, refusal);
      case Failure.Unreadable(String sentence) -> error(400, "unreadable", sentence);
      case Failure.NoSuchRoute() -> error(404, "not_found", "Not found");
      case Failure.WrongMethod _ -> error(405, "method_not_allowed", "Method not allowed");
      case Failure.InvalidToken() -> error(401, "signed_out", "The access token is invalid");
      case Failure.Inactive(String sentence) -> error(403, "account_inactive", sentence);
      case Failure.NeedsPerson() ->
          error(422, "needs_person", "This method requires an authenticated user");
      case Failure.OutsideScopes() ->
          error(403, "outside_scopes", "This action is outside the authorized scopes");
      case Failure.CrossSite() ->
          error(403, "cross_site", "This request came from another website");
      case Failure.Fault() ->
          error(500, "fault", "Something went wrong on our side. Please try again.");
    };
  }

  private static Response refused(Request request, Refusal refusal) {
    return switch (refusal) {
      case Refusal.NotAuthenticated() -> error(401, "signed_out", "The access token is invalid");
      case Refusal.NotAllowed(String code, String reason) ->
          error(isForStaff(request) ? 403 : 422, code, reason);
      case Refusal.NotFound _ -> error(404, "not_found", "Record not found");
      case Refusal.Gone _ -> error(410, "gone", "Gone");
      case Refusal.Invalid(List<Refusal.Problem> problems) -> invalid(request, problems);
      case Refusal.Conflict(String code, String reason) -> error(422, code, reason);
      case Refusal.TooMany(int seconds) ->
          error(429, "too_many", "Too many requests")
              .header("Retry-After", Integer.toString(seconds));
      case Refusal.TooLarge(long limit) -> tooLarge(request, limit);
      case Refusal.Unavailable() ->
          error(503, "unavailable", "Service temporarily unavailable").header("Retry-After", "5");
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
    body.put("code", "invalid");
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
    body.put("code", "too_large");
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

  private static boolean isForStaff(Request request) {
    return request.path().matches("/api/v[12]/admin/.*");
  }

  private static Response error(int status, String code, String sentence) {
    return Response.json(new ErrorJson(sentence, code)).status(status);
  }
}
