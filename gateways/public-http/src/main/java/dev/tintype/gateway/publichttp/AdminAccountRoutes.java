package dev.tintype.gateway.publichttp;

import dev.tintype.gateway.presentation.Accounts;
import dev.tintype.gateway.presentation.TokenAuthenticator;
import dev.tintype.gateway.presentation.Viewer;
import dev.tintype.gateway.publichttp.json.AdminAccountJson;
import dev.tintype.identity.api.AccountState;
import dev.tintype.identity.api.IdentityCommand;
import dev.tintype.identity.api.IdentityCommand.ApproveSignUp;
import dev.tintype.identity.api.IdentityCommand.ReinstateAccount;
import dev.tintype.identity.api.IdentityCommand.RejectSignUp;
import dev.tintype.identity.api.IdentityCommand.SuspendAccount;
import dev.tintype.identity.api.IdentityQuery.AccountForStaff;
import dev.tintype.identity.api.IdentityQuery.AccountsForStaff;
import dev.tintype.identity.api.ManagedAccount;
import dev.tintype.platform.http.Access;
import dev.tintype.platform.http.Request;
import dev.tintype.platform.http.Response;
import dev.tintype.platform.http.RouteGroup;
import dev.tintype.platform.http.Routes;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Done;
import dev.tintype.platform.messages.PageRequest;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messaging.Bus;
import dev.tintype.profile.api.PostDefaults;
import dev.tintype.profile.api.Profile;
import dev.tintype.profile.api.ProfileQuery.ProfilesForStaff;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Staff looks after accounts, in Mastodon's terms; identity refuses everybody else. */
final class AdminAccountRoutes implements RouteGroup {
  private final Bus bus;
  private final Accounts accounts;
  private final TokenAuthenticator authenticator;

  AdminAccountRoutes(Bus bus, Accounts accounts, TokenAuthenticator authenticator) {
    this.bus = bus;
    this.accounts = accounts;
    this.authenticator = authenticator;
  }

  @Override
  public void register(Routes routes) {
    var read = Access.member("admin:read:accounts");
    var write = Access.member("admin:write:accounts");
    String one = "/api/v1/admin/accounts/{id}";
    routes
        .get("/api/v2/admin/accounts", read, this::list)
        .says("Lists accounts for staff")
        .takes("origin", "status", "permissions", "username", "email")
        .returnsList(AdminAccountJson.class)
        .get(one, read, this::one)
        .says("Shows an account to staff")
        .returns(AdminAccountJson.class)
        .post(one + "/action", write, this::act)
        .says("Closes an account for now, with the type suspend; none leaves it alone")
        .takes("type")
        .post(one + "/unsuspend", write, it -> change(it, new ReinstateAccount(id(it))))
        .says("Opens a suspended account again")
        .returns(AdminAccountJson.class)
        .post(one + "/approve", write, it -> change(it, new ApproveSignUp(id(it))))
        .says("Lets somebody in who has asked to sign up")
        .returns(AdminAccountJson.class)
        .post(one + "/reject", write, this::reject)
        .says("Turns somebody away who has asked to sign up")
        .returns(AdminAccountJson.class);
  }

  private Response list(Request request) {
    var page = bus.ask(request.caller(), query(request));
    return Response.page(page, present(request, page.items()));
  }

  private Response one(Request request) {
    return Response.json(present(request, find(request)));
  }

  private Response act(Request request) {
    switch (request.required("type")) {
      case "none" -> find(request);
      case "suspend" -> send(request, new SuspendAccount(id(request)));
      default -> throw unknown("type");
    }
    return Response.json(Map.of());
  }

  private Response change(Request request, IdentityCommand<Done> command) {
    send(request, command);
    return one(request);
  }

  /** Nothing is left to be shown afterwards. */
  private Response reject(Request request) {
    var before = present(request, find(request));
    send(request, new RejectSignUp(id(request)));
    return Response.json(before);
  }

  private void send(Request request, IdentityCommand<Done> command) {
    bus.send(request.caller(), command);
    authenticator.forgetAll();
  }

  private ManagedAccount find(Request request) {
    return bus.ask(request.caller(), new AccountForStaff(id(request)));
  }

  /** There are neither other servers' people here nor measures but suspensions. */
  private static AccountsForStaff query(Request request) {
    String status = request.text("status").orElse("");
    AccountState state =
        switch (status) {
          case "", "disabled", "silenced" -> null;
          case "active" -> AccountState.ACTIVE;
          case "pending" -> AccountState.PENDING;
          case "suspended" -> AccountState.SUSPENDED;
          default -> throw unknown("status");
        };
    boolean nobody =
        status.equals("disabled")
            || status.equals("silenced")
            || request.text("origin").filter("remote"::equals).isPresent();
    PageRequest page = request.page(100, 200);
    return new AccountsForStaff(
        state,
        request.text("username").orElse("").strip(),
        request.text("email").orElse("").strip(),
        request.text("permissions").filter("staff"::equals).isPresent(),
        nobody ? new PageRequest(1L, null, null, page.limit()) : page);
  }

  private AdminAccountJson present(Request request, ManagedAccount account) {
    return present(request, List.of(account)).getFirst();
  }

  private List<AdminAccountJson> present(Request request, List<ManagedAccount> managed) {
    var ids = managed.stream().map(ManagedAccount::account).toList();
    Map<AccountId, Profile> profiles =
        bus.ask(request.caller(), new ProfilesForStaff(ids)).stream()
            .collect(Collectors.toMap(Profile::account, Function.identity()));
    return managed.stream()
        .map(one -> {
          var profile = profiles.get(one.account());
          var shown = profile == null ? blank(one) : profile;
          return AdminAccountJson.of(one, accounts.present(Viewer.of(request), shown));
        })
        .toList();
  }

  /** Who has just signed up, and may still be waiting, has no profile. */
  private static Profile blank(ManagedAccount account) {
    return new Profile(
        account.account(),
        account.username(),
        account.displayName(),
        "",
        List.of(),
        List.of(),
        null,
        null,
        null,
        false,
        false,
        false,
        false,
        PostDefaults.INITIAL,
        0,
        0,
        0,
        null,
        account.createdAt(),
        0,
        account.suspended());
  }

  private static AccountId id(Request request) {
    return new AccountId(request.id("id"));
  }

  private static RuntimeException unknown(String field) {
    return Refusal.invalid(field, "ERR_INCLUSION", "is not one of the choices");
  }
}
