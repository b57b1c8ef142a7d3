package dev.tintype.gateway.publichttp;

import dev.tintype.gateway.presentation.Accounts;
import dev.tintype.gateway.presentation.NotificationWords;
import dev.tintype.gateway.presentation.Viewer;
import dev.tintype.gateway.presentation.json.AccountJson;
import dev.tintype.notification.api.Kind;
import dev.tintype.notification.api.NotificationCommand.ChangeSettings;
import dev.tintype.notification.api.NotificationCommand.ChoosePerson;
import dev.tintype.notification.api.NotificationQuery.GetSettings;
import dev.tintype.notification.api.NotificationSettings;
import dev.tintype.notification.api.NotificationSettings.From;
import dev.tintype.notification.api.NotificationSettings.KindChoice;
import dev.tintype.notification.api.NotificationSettings.PersonChoice;
import dev.tintype.platform.http.Access;
import dev.tintype.platform.http.OneOf;
import dev.tintype.platform.http.Request;
import dev.tintype.platform.http.Response;
import dev.tintype.platform.http.RouteGroup;
import dev.tintype.platform.http.Routes;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messaging.Bus;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the caller wants to be told, kind by kind, and of whom it is otherwise. */
final class NotificationSettingsRoutes implements RouteGroup {
  private static final String PATH = "/api/tintype/v1/notification-settings";

  /**
   * What an account wants to be told.
   *
   * @param kinds every kind
   * @param people the exceptions, the last one first
   */
  record NotificationSettingsJson(List<KindJson> kinds, List<PersonJson> people) {}

  /** Whose notifications of a kind are wanted. */
  record KindJson(String kind, @OneOf({"everyone", "followed", "nobody"}) String from) {}

  /**
   * An exception.
   *
   * @param told {@code always} as of somebody well known, or {@code never}
   */
  record PersonJson(AccountJson account, @OneOf({"always", "never"}) String told) {}

  private final Bus bus;
  private final Accounts accounts;

  NotificationSettingsRoutes(Bus bus, Accounts accounts) {
    this.bus = bus;
    this.accounts = accounts;
  }

  @Override
  public void register(Routes routes) {
    Access read = Access.member("read:notifications");
    Access write = Access.member("write:notifications");
    routes
        .get(PATH, read, it -> present(it, bus.ask(it.caller(), new GetSettings())))
        .says("Tells what the caller wants to be told")
        .returns(NotificationSettingsJson.class)
        .patch(PATH, write, this::change)
        .says("Changes whose notifications of some kinds are wanted")
        .takes(
            Arrays.stream(Kind.values())
                .map(kind -> "kinds[" + NotificationWords.word(kind) + "]")
                .toArray(String[]::new))
        .returns(NotificationSettingsJson.class)
        .put(PATH + "/people/{id}", write, this::except)
        .says("Makes an exception for one person")
        .takes("told")
        .returns(NotificationSettingsJson.class)
        .delete(PATH + "/people/{id}", write, it -> choose(it, null))
        .says("Ends an exception")
        .returns(NotificationSettingsJson.class);
  }

  private Response change(Request request) {
    var choices =
        Arrays.stream(Kind.values())
            .flatMap(kind -> request.text(name(kind)).map(word -> choice(kind, word)).stream())
            .toList();
    return present(request, bus.send(request.caller(), new ChangeSettings(choices)));
  }

  private static String name(Kind kind) {
    return "kinds[" + NotificationWords.word(kind) + "]";
  }

  private static KindChoice choice(Kind kind, String word) {
    var from =
        switch (word) {
          case "everyone" -> From.EVERYONE;
          case "followed" -> From.FOLLOWED;
          case "nobody" -> From.NOBODY;
          default ->
              throw Refusal.invalid(
                  name(kind), "ERR_INCLUSION", "must be one of everyone, followed and nobody");
        };
    return new KindChoice(kind, from);
  }

  private Response except(Request request) {
    return switch (request.required("told")) {
      case "always" -> choose(request, true);
      case "never" -> choose(request, false);
      default -> throw Refusal.invalid("told", "ERR_INCLUSION", "must be one of always and never");
    };
  }

  private Response choose(Request request, @Nullable Boolean always) {
    var account = new AccountId(request.id("id"));
    if (always != null) {
      accounts.profile(request.caller(), account);
    }
    return present(request, bus.send(request.caller(), new ChoosePerson(account, always)));
  }

  private Response present(Request request, NotificationSettings settings) {
    var kinds =
        settings.kinds().stream()
            .map(choice ->
                new KindJson(
                    NotificationWords.word(choice.kind()),
                    choice.from().name().toLowerCase(Locale.ROOT)))
            .toList();
    var people =
        accounts.byIds(
            Viewer.of(request), settings.people().stream().map(PersonChoice::account).toList());
    var exceptions =
        settings.people().stream()
            .filter(choice -> people.containsKey(choice.account()))
            .map(choice ->
                new PersonJson(people.get(choice.account()), choice.always() ? "always" : "never"))
            .toList();
    return Response.json(new NotificationSettingsJson(kinds, exceptions));
  }
}
