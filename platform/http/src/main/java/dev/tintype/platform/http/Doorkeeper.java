package dev.tintype.platform.http;

import dev.tintype.platform.http.Authenticator.Authentication;
import dev.tintype.platform.messages.Caller;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** Finds out who is calling and whether the route is for them. */
final class Doorkeeper {
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  private final Authenticator authenticator;

  Doorkeeper(Authenticator authenticator) {
    this.authenticator = authenticator;
  }

  /**
   * Notes the caller in {@code request}.
   *
   * @throws FailedException when a bearer token is no good
   */
  void recognise(IncomingRequest request, boolean live) {
    Optional<String> token =
        request
            .header("Authorization")
            .flatMap(Doorkeeper::bearer)
            .or(() -> live ? ChannelToken.of(request) : Optional.empty());
    if (token.isPresent()) {
      request.authenticated(
          authenticator
              .byToken(token.get(), request.address())
              .orElseThrow(() -> new FailedException(new Failure.InvalidToken())));
      request.provenBy(() -> authenticator.byToken(token.get(), request.address()));
      return;
    }
    Optional<String> cookie = request.cookie(SessionCookie.NAME);
    cookie
        .flatMap(it -> authenticator.bySessionCookie(it, request.address()))
        .ifPresent(request::authenticated);
    cookie.ifPresent(
        it -> request.provenBy(() -> authenticator.bySessionCookie(it, request.address())));
  }

  /**
   * @throws FailedException when this caller has no business with the route
   */
  void check(Access access, IncomingRequest request, Authentication who) {
    checkSameSite(request, who);
    if (access.channel() && who.browser()) {
      require(ChannelToken.isOfOurPages(request), new Failure.CrossSite());
    }
    boolean known = who.application() != null || who.caller() instanceof Caller.Member;
    switch (access.who()) {
      case ANYONE -> {}
      case APPLICATION -> require(known, new Failure.InvalidToken());
      case MEMBER -> {
        require(known, new Failure.InvalidToken());
        require(who.inactive() == null, new Failure.Inactive(String.valueOf(who.inactive())));
        require(who.caller() instanceof Caller.Member, new Failure.NeedsPerson());
      }
      case BROWSER -> {
        require(who.browser() || known, new Failure.InvalidToken());
        require(who.browser(), new Failure.OutsideScopes());
      }
    }
    boolean scoped = access.scope() != null && known && !who.browser();
    require(!scoped || permits(who, access.scope()), new Failure.OutsideScopes());
  }

  private boolean permits(Authentication who, String needed) {
    return Arrays.stream(needed.split("\\|"))
        .anyMatch(scope -> authenticator.permits(who.scopes(), scope));
  }

  /**
   * Changes that a browser asks for must come from our own pages: those with a session cookie
   * always say so; a form of a visitor (sign-in, say) must not say otherwise.
   */
  private static void checkSameSite(IncomingRequest request, Authentication who) {
    if (SAFE.contains(request.method())) {
      return;
    }
    Optional<String> site = request.header("Sec-Fetch-Site");
    Optional<String> origin = request.header("Origin");
    boolean same =
        site.map(it -> it.equals("same-origin") || it.equals("none"))
            .orElseGet(() -> origin.filter(request.origin()::equals).isPresent());
    boolean silent = site.isEmpty() && origin.isEmpty();
    boolean form = !CrossOrigin.covers(request.path());
    require(!who.browser() || same, new Failure.CrossSite());
    require(!form || same || silent, new Failure.CrossSite());
  }

  private static void require(boolean condition, Failure otherwise) {
    if (!condition) {
      throw new FailedException(otherwise);
    }
  }

  private static Optional<String> bearer(String header) {
    boolean bearer = header.regionMatches(true, 0, "Bearer ", 0, 7);
    return bearer ? Optional.of(header.substring(7).strip()) : Optional.empty();
  }
}
