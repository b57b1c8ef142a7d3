package dev.tintype.identity.command;

import dev.tintype.identity.api.Application;
import dev.tintype.identity.api.ClientCredentials;
import dev.tintype.identity.api.Scopes;
import dev.tintype.identity.domain.Refusals;
import dev.tintype.identity.domain.Tokens;
import dev.tintype.identity.storage.ApplicationsTable;
import java.security.MessageDigest;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Recognises applications and says what they may ask for. */
public final class Clients {
  private static final List<String> BY_DEFAULT = List.of("read");

  private final ApplicationsTable applications = new ApplicationsTable();

  /**
   * The application that the credentials prove.
   *
   * @throws dev.tintype.platform.messages.RefusedException {@code invalid_client}
   */
  public Application authenticated(Handle handle, ClientCredentials client) {
    var found =
        applications.byClientId(handle, client.clientId()).orElseThrow(Refusals::invalidClient);
    if (!MessageDigest.isEqual(found.clientSecretHash(), Tokens.hash(client.clientSecret()))) {
      throw Refusals.invalidClient();
    }
    return found.application();
  }

  /** The application with that public id, or a refusal with {@code invalid_client}. */
  public Application named(Handle handle, String clientId) {
    return applications
        .byClientId(handle, clientId)
        .map(ApplicationsTable.WithSecret::application)
        .orElseThrow(Refusals::invalidClient);
  }

  /**
   * What is granted of the asked scopes: all of them, or {@code read} when none is named.
   *
   * @throws dev.tintype.platform.messages.RefusedException {@code invalid_scope} when one is
   *     unknown, or more than the application has registered for
   */
  public static List<String> granted(Application application, List<String> asked) {
    if (asked.isEmpty()) {
      return Scopes.permitAll(application.scopes(), BY_DEFAULT) ? BY_DEFAULT : application.scopes();
    }
    boolean right =
        asked.stream().allMatch(Scopes::known) && Scopes.permitAll(application.scopes(), asked);
    if (!right) {
      throw Refusals.invalidScope();
    }
    return List.copyOf(asked);
  }
}
