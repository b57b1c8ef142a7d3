package dev.tintype.platform.http;

import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.PageRequest;
import dev.tintype.platform.messages.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpCookie;
import org.jspecify.annotations.Nullable;

/** A request as Jetty has it, in the terms of {@link Request}. */
final class IncomingRequest implements Request {
  /** What the Pixelfed app and sloppy scripts send in place of nothing. */
  private static final Set<String> NOTHING = Set.of("", "undefined", "null", "false");

  private final org.eclipse.jetty.server.Request jetty;
  private final RequestContent content;
  private final Visit visit;
  private Map<String, String> segments = Map.of();
  private Authenticator.Authentication authentication = Authenticator.Authentication.VISITOR;
  private Supplier<Optional<Authenticator.Authentication>> proof = Optional::empty;
  private int pageLimit;

  IncomingRequest(org.eclipse.jetty.server.Request jetty, RequestContent content) {
    this.jetty = jetty;
    this.content = content;
    this.visit = Visit.of(jetty);
  }

  void matched(Map<String, String> values) {
    segments = values;
  }

  void authenticated(Authenticator.Authentication who) {
    authentication = who;
  }

  /** By what it can be asked again who calls. */
  void provenBy(Supplier<Optional<Authenticator.Authentication>> how) {
    proof = how;
  }

  /** Whether who has called could still do so now. */
  boolean isStillGood() {
    return authentication == Authenticator.Authentication.VISITOR
        || proof.get().filter(it -> it.caller().equals(authentication.caller())).isPresent();
  }

  Authenticator.Authentication authentication() {
    return authentication;
  }

  org.eclipse.jetty.server.Request jetty() {
    return jetty;
  }

  RequestContent content() {
    return content;
  }

  /** The page size that the handler settled on; 0 when it asked for none. */
  int pageLimit() {
    return pageLimit;
  }

  @Override
  public String id() {
    return visit.id();
  }

  @Override
  public String method() {
    return jetty.getMethod();
  }

  @Override
  public String path() {
    return jetty.getHttpURI().getPath();
  }

  @Override
  public String query() {
    String query = jetty.getHttpURI().getQuery();
    return query == null ? "" : query;
  }

  @Override
  public String origin() {
    return visit.origin();
  }

  @Override
  public Caller caller() {
    return authentication.caller();
  }

  @Override
  public Set<String> scopes() {
    return authentication.scopes();
  }

  @Override
  public @Nullable Long application() {
    return authentication.application();
  }

  @Override
  public String address() {
    return visit.address();
  }

  @Override
  public Optional<String> header(String name) {
    return Optional.ofNullable(jetty.getHeaders().get(name));
  }

  @Override
  public Optional<String> cookie(String name) {
    for (HttpCookie cookie : org.eclipse.jetty.server.Request.getCookies(jetty)) {
      if (cookie.getName().equals(name)) {
        return Optional.of(cookie.getValue());
      }
    }
    return Optional.empty();
  }

  @Override
  public String language() {
    return Languages.best(jetty.getHeaders().get("Accept-Language"));
  }

  @Override
  public String segment(String name) {
    String value = segments.get(name);
    if (value == null) {
      throw new IllegalArgumentException("the route has no {" + name + "}");
    }
    return value;
  }

  @Override
  public long id(String name) {
    try {
      long value = Long.parseLong(segment(name));
      if (value > 0) {
        return value;
      }
    } catch (NumberFormatException e) {
      // no such thing can exist
    }
    throw Refusal.notFound(name);
  }

  @Override
  public Optional<String> text(String name) {
    return content.parameters().text(name);
  }

  @Override
  public String required(String name) {
    return text(name)
        .filter(text -> !text.isBlank())
        .orElseThrow(() -> Refusal.invalid(name, "ERR_BLANK", "can't be blank"));
  }

  @Override
  public Optional<Long> number(String name) {
    Optional<String> text = text(name).map(String::strip).filter(it -> !NOTHING.contains(it));
    try {
      return text.map(Long::valueOf);
    } catch (NumberFormatException e) {
      throw Refusal.invalid(name, "ERR_INVALID", "is not a whole number");
    }
  }

  @Override
  public Optional<Boolean> flag(String name) {
    return text(name)
        .map(String::strip)
        .filter(text -> !Set.of("", "undefined", "null").contains(text))
        .map(text -> flag(name, text));
  }

  private static boolean flag(String name, String text) {
    return switch (text.toLowerCase(java.util.Locale.ROOT)) {
      case "true", "1", "on", "t", "yes" -> true;
      case "false", "0", "off", "f", "no" -> false;
      default -> throw Refusal.invalid(name, "ERR_INVALID", "is neither true nor false");
    };
  }

  @Override
  public List<String> list(String name) {
    return content.parameters().list(name);
  }

  @Override
  public List<Fields> objects(String name) {
    return content.parameters().objects(name).stream()
        .<Fields>map(branch -> key -> Parameters.text(branch.get(key)))
        .toList();
  }

  @Override
  public boolean has(String name) {
    return content.parameters().find(name) != null || content.file(name) != null;
  }

  @Override
  public Optional<Upload> file(String name) {
    return Optional.ofNullable(content.file(name));
  }

  @Override
  public int limit(int byDefault, int maximum) {
    pageLimit = (int) Math.clamp(number("limit").orElse((long) byDefault), 1, maximum);
    return pageLimit;
  }

  @Override
  public PageRequest page(int byDefault, int maximum) {
    int limit = limit(byDefault, maximum);
    return new PageRequest(cursor("max_id"), cursor("since_id"), cursor("min_id"), limit);
  }

  private @Nullable Long cursor(String name) {
    return number(name).filter(value -> value != 0).orElse(null);
  }

  @Override
  public byte[] body() {
    return content.raw();
  }
}
