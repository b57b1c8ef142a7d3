package dev.tintype.gateway.publichttp;

import dev.tintype.identity.api.IdentityCommand.DisableSecondFactor;
import dev.tintype.identity.api.IdentityCommand.EnableSecondFactor;
import dev.tintype.identity.api.IdentityCommand.RenewRecoveryCodes;
import dev.tintype.identity.api.IdentityCommand.SetUpSecondFactor;
import dev.tintype.identity.api.IdentityQuery.SecondFactorOfAccount;
import dev.tintype.identity.api.RecoveryCodes;
import dev.tintype.identity.api.SecondFactor;
import dev.tintype.identity.api.Secret;
import dev.tintype.platform.http.Access;
import dev.tintype.platform.http.Request;
import dev.tintype.platform.http.Response;
import dev.tintype.platform.http.RouteGroup;
import dev.tintype.platform.http.Routes;
import dev.tintype.platform.messaging.Bus;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Turning the second factor on and off, in the browser. */
final class SecondFactorRoutes implements RouteGroup {

  /** What is shown once, to be kept. */
  record RecoveryCodesJson(List<String> recoveryCodes) {}

  private record SetupJson(String secret, String uri) {}

  private final Bus bus;

  SecondFactorRoutes(Bus bus) {
    this.bus = bus;
  }

  @Override
  public void register(Routes routes) {
    String path = "/api/tintype/v1/second-factor";
    var browser = Access.browser();
    var post = Set.of("POST");
    routes
        .get(path, browser, this::state)
        .returns(SecondFactor.class)
        .post(path + "/setup", browser, this::setUp)
        .says("Makes a secret, which counts once it has been used")
        .returns(SetupJson.class)
        .add(post, path + "/enable", browser, "sign-in", this::enable)
        .takes("code")
        .returns(RecoveryCodesJson.class)
        .add(post, path + "/recovery-codes", browser, "sign-in", this::renew)
        .takes("password")
        .returns(RecoveryCodesJson.class)
        .add(Set.of("DELETE"), path, browser, "sign-in", this::disable)
        .takes("password");
  }

  private Response state(Request request) {
    return Response.json(bus.ask(request.caller(), new SecondFactorOfAccount()));
  }

  private Response setUp(Request request) {
    var setup = bus.send(request.caller(), new SetUpSecondFactor());
    return once(new SetupJson(setup.secret().text(), setup.uri().text()));
  }

  private Response enable(Request request) {
    return codes(bus.send(request.caller(), new EnableSecondFactor(request.required("code"))));
  }

  private Response renew(Request request) {
    return codes(
        bus.send(request.caller(), new RenewRecoveryCodes(password(request), Devices.of(request))));
  }

  private Response disable(Request request) {
    bus.send(request.caller(), new DisableSecondFactor(password(request), Devices.of(request)));
    return Response.json(Map.of());
  }

  private static Secret password(Request request) {
    return Secret.of(request.required("password"));
  }

  private static Response codes(RecoveryCodes codes) {
    return once(new RecoveryCodesJson(codes.codes().stream().map(Secret::text).toList()));
  }

  private static Response once(Object value) {
    return Response.json(value).header("Cache-Control", "no-store");
  }
}
