package dev.tintype.gateway.publichttp;

import dev.tintype.platform.http.Request;
import dev.tintype.platform.http.Response;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messages.Refusal.Problem;
import dev.tintype.platform.messages.RefusedException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Sends a person whose form can't be taken back to it, with what they typed but passwords. */
final class FormReply {
  private FormReply() {}

  /**
   * Runs {@code work}; when it is refused, the answer is the page again with {@code error=}.
   *
   * @param kept the names of the fields whose values are kept
   */
  static Response orBack(Request request, String page, List<String> kept, Supplier<Response> work) {
    try {
      return work.get();
    } catch (RefusedException e) {
      return back(request, page, kept, code(e));
    }
  }

  static Response back(Request request, String page, List<String> kept, String error) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("error", error);
    kept.forEach(name -> request.text(name).ifPresent(text -> values.put(name, text)));
    if (request.has("next")) {
      values.put("next", SafePaths.next(request));
    }
    return Response.redirect(withQuery(page, values));
  }

  /** The path with parameters; those that are empty are left out. */
  static String withQuery(String path, Map<String, String> values) {
    var text = new StringBuilder(path);
    char separator = path.indexOf('?') < 0 ? '?' : '&';
    for (var entry : values.entrySet()) {
      if (!entry.getValue().isEmpty()) {
        text.append(separator).append(encoded(entry.getKey()));
        text.append('=').append(encoded(entry.getValue()));
        separator = '&';
      }
    }
    return text.toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /**
   * The form's code of a refusal.
   *
   * @throws RefusedException the same again when it is none that a form can show
   */
  static String code(RefusedException e) {
    return switch (e.refusal()) {
      case Refusal.Invalid(List<Problem> problems) -> code(problems.getFirst());
      case Refusal.TooMany _ -> "too_many";
      case Refusal.NotAuthenticated _,
          Refusal.NotAllowed _,
          Refusal.NotFound _,
          Refusal.Gone _,
          Refusal.Conflict _,
          Refusal.TooLarge _,
          Refusal.Unavailable _ ->
          throw e;
    };
  }

  /** The code of a refusal of something that takes no words, only a press. */
  static String reason(RefusedException e) {
    return switch (e.refusal()) {
      case Refusal.Conflict(String code, _) -> code;
      case Refusal.NotAllowed(String code, _) -> code;
      case Refusal.NotFound _, Refusal.Gone _ -> "not_found";
      case Refusal.TooMany _ -> "too_many";
      case Refusal.Unavailable _ -> "unavailable";
      case Refusal.Invalid _, Refusal.TooLarge _, Refusal.NotAuthenticated _ -> "failed";
    };
  }

  private static String code(Problem problem) {
    String code = problem.code();
    return switch (problem.field() + " " + code) {
      case "username ERR_TAKEN" -> "username_taken";
      case "username ERR_RESERVED" -> "username_reserved";
      case "email ERR_TAKEN" -> "email_taken";
      case "password ERR_TOO_SHORT", "password ERR_BLANK" -> "password_short";
      case "password ERR_TOO_LONG" -> "password_long";
      case "password ERR_INVALID" -> "password_weak";
      case "agreement ERR_ACCEPTED" -> "agreement_missing";
      case "reason ERR_BLANK" -> "reason_missing";
      default -> code.startsWith("ERR_") ? problem.field() + "_invalid" : code;
    };
  }
}
