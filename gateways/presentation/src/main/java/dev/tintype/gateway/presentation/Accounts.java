package dev.tintype.gateway.presentation;

import dev.tintype.gateway.presentation.json.AccountJson;
import dev.tintype.gateway.presentation.json.AccountPresenter;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messaging.Bus;
import dev.tintype.profile.api.Profile;
import dev.tintype.profile.api.ProfileQuery.ProfileByUsername;
import dev.tintype.profile.api.ProfileQuery.ProfilesByIds;
import dev.tintype.relationship.api.Relation;
import dev.tintype.relationship.api.RelationshipQuery.RelationsOf;
import java.net.URI;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Looks up accounts for routes: any number of them in one call of the bus. */
public final class Accounts {
  private final Bus bus;
  private final AccountPresenter presenter;

  public Accounts(Bus bus, AccountPresenter presenter) {
    this.bus = bus;
    this.presenter = presenter;
  }

  /** The profiles of those that exist, by id, in the order asked for. One call of the bus. */
  public Map<AccountId, Profile> profiles(Caller caller, Collection<AccountId> ids) {
    var asked = ids.stream().distinct().toList();
    if (asked.isEmpty()) {
      return Map.of();
    }
    Map<AccountId, Profile> found = new LinkedHashMap<>();
    asked.forEach(id -> found.put(id, null));
    bus.ask(caller, new ProfilesByIds(asked))
        .forEach(profile -> found.put(profile.account(), profile));
    found.values().removeIf(Objects::isNull);
    return found;
  }

  /** The same as JSON. One call of the bus. */
  public Map<AccountId, AccountJson> byIds(Viewer viewer, Collection<AccountId> ids) {
    Map<AccountId, AccountJson> presented = new LinkedHashMap<>();
    profiles(viewer.caller(), ids)
        .forEach((id, profile) -> presented.put(id, present(viewer, profile)));
    return presented;
  }

  /** Those of the ids that exist as JSON, in their order. One call of the bus. */
  public List<AccountJson> list(Viewer viewer, Collection<AccountId> ids) {
    return List.copyOf(byIds(viewer, ids).values());
  }

  public AccountJson present(Viewer viewer, Profile profile) {
    return presenter.present(profile, viewer.origin());
  }

  public List<AccountJson> present(Viewer viewer, List<Profile> profiles) {
    return profiles.stream().map(profile -> present(viewer, profile)).toList();
  }

  /** In the place of somebody who is not to be named. */
  public AccountJson nobody(Viewer viewer) {
    return presenter.nobody(viewer.origin());
  }

  /** One profile; refused as not found when there is none. */
  public Profile profile(Caller caller, AccountId id) {
    return Optional.ofNullable(profiles(caller, List.of(id)).get(id))
        .orElseThrow(() -> Refusal.notFound("account"));
  }

  /**
   * The profile of {@code name}, {@code @name} or {@code name@host} with this server's host.
   *
   * @throws dev.tintype.platform.messages.RefusedException {@link Refusal.NotFound} for nobody, and
   *     for people of other servers
   */
  public Profile byAcct(Viewer viewer, String acct) {
    String username = localName(viewer, acct).orElseThrow(() -> Refusal.notFound("account"));
    return bus.ask(viewer.caller(), new ProfileByUsername(username));
  }

  /** The name without what says that it is of this server; empty for other servers' people. */
  public static Optional<String> localName(Viewer viewer, String acct) {
    String name = acct.strip();
    name = name.startsWith("@") ? name.substring(1) : name;
    int at = name.indexOf('@');
    if (at < 0) {
      return Optional.of(name);
    }
    String host = name.substring(at + 1);
    URI origin = URI.create(viewer.origin());
    boolean here =
        host.equalsIgnoreCase(origin.getHost()) || host.equalsIgnoreCase(origin.getAuthority());
    return here ? Optional.of(name.substring(0, at)) : Optional.empty();
  }

  /** How the caller stands to one account; nothing between them for visitors. */
  public Relation relation(Caller caller, AccountId id) {
    return caller
        .account()
        .filter(self -> !self.equals(id))
        .map(self -> bus.ask(caller, new RelationsOf(self, List.of(id))).getFirst())
        .orElse(Relation.none(id));
  }
}
