package dev.tintype.gateway.publicwebsocket;

import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messages.RefusedException;
import dev.tintype.platform.messaging.Bus;
import dev.tintype.relationship.api.RelationshipQuery.ListById;
import java.util.regex.Pattern;

/** The lists of whoever listens, which are nobody else's business. */
final class OwnLists {
  private static final Pattern ID = Pattern.compile("\\d{1,18}");

  private final Bus bus;

  OwnLists(Bus bus) {
    this.bus = bus;
  }

  /**
   * Who is in one of the caller's lists.
   *
   * @param list its id, as the client names it
   * @throws RefusedException as not found where the caller has no such list
   */
  ListPeople people(Caller caller, String list) {
    if (!ID.matcher(list).matches()) {
      throw Refusal.notFound("list");
    }
    long id = Long.parseLong(list);
    bus.ask(caller, new ListById(id));
    return new ListPeople(bus, caller, id);
  }
}
