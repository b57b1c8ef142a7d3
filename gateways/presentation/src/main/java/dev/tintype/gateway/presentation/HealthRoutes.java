package dev.tintype.gateway.presentation;

import dev.tintype.platform.http.Access;
import dev.tintype.platform.http.Response;
import dev.tintype.platform.http.RouteGroup;
import dev.tintype.platform.http.Routes;
import java.util.function.BooleanSupplier;

/** Tells those who watch over the process how it is. */
public final class HealthRoutes implements RouteGroup {
  private final BooleanSupplier ready;

  public HealthRoutes(BooleanSupplier ready) {
    this.ready = ready;
  }

  @Override
  public void register(Routes routes) {
    routes
        .get("/health", Access.anyone(), _ -> Response.text("text/plain", "OK"))
        .get("/health/ready", Access.anyone(), _ -> readiness())
        .get("/api/v1/streaming/health", Access.anyone(), _ -> Response.text("text/plain", "OK"));
  }

  private Response readiness() {
    return ready.getAsBoolean()
        ? Response.text("text/plain", "ready")
        : Response.text("text/plain", "starting").status(503);
  }
}
