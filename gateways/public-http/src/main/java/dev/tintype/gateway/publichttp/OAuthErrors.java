package dev.tintype.gateway.publichttp;

import dev.tintype.platform.http.Response;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messages.Refusal.Problem;
import dev.tintype.platform.messages.RefusedException;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Refusals in the form of RFC 6749 5.2. */
final class OAuthErrors {
  private static final Set<String> CODES =
      Set.of(
          "invalid_request",
          "invalid_client",
          "invalid_grant",
          "invalid_scope",
          "unauthorized_client",
          "unsupported_grant_type",
          "unsupported_response_type");

  /** The body of an answer. */
  record ErrorJson(String error, String errorDescription) {}

  private OAuthErrors() {}

  /** Runs {@code work} and presents what it refuses as OAuth does. */
  static Response presented(Supplier<Response> work) {
    try {
      return work.get();
    } catch (RefusedException e) {
      return switch (e.refusal()) {
        case Refusal.Invalid(List<Problem> problems) -> present(problems.getFirst());
        case Refusal.NotAuthenticated _,
            Refusal.NotAllowed _,
            Refusal.NotFound _,
            Refusal.Gone _,
            Refusal.Conflict _,
            Refusal.TooMany _,
            Refusal.TooLarge _,
            Refusal.Unavailable _ ->
            throw e;
      };
    }
  }

  private static Response present(Problem problem) {
    String code = code(problem);
    String sentence =
        CODES.contains(problem.code())
            ? problem.description()
            : problem.field() + " " + problem.description();
    Response response =
        Response.json(new ErrorJson(code, sentence)).header("Cache-Control", "no-store");
    return switch (code) {
      case "invalid_client" ->
          response.status(401).header("WWW-Authenticate", "Basic realm=\"OAuth\"");
      case "unauthorized_client" -> response.status(403);
      default -> response.status(400);
    };
  }

  private static String code(Problem problem) {
    if (CODES.contains(problem.code())) {
      return problem.code();
    }
    return problem.code().startsWith("ERR_") ? "invalid_request" : "invalid_grant";
  }
}
