package dev.tintype.application;

import dev.tintype.platform.messaging.ServicePart.Part;
import dev.tintype.platform.runtime.BadSettings;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What one process runs.
 *
 * @param services the parts of each service; services of which nothing runs here are absent
 * @param gateways by their names
 */
record SelectedRoles(Map<String, Set<Part>> services, Set<String> gateways) {

  /**
   * Reads a list of roles, separated by commas: {@code all}, a service such as {@code feed}, a part
   * of one such as {@code feed.consumer}, or a gateway.
   *
   * @param known every service that there is, with its parts
   * @throws BadSettings for a role that there is not
   */
  static SelectedRoles parse(String text, Map<String, Set<Part>> known) {
    var services = new LinkedHashMap<String, Set<Part>>();
    var gateways = new LinkedHashSet<String>();
    for (String role : text.split(",")) {
      int dot = role.indexOf('.');
      if (role.equals(Roles.NONE)) {
        continue;
      }
      if (role.equals(Roles.ALL)) {
        known.forEach((service, parts) -> add(services, service, parts));
        gateways.addAll(Roles.GATEWAYS);
      } else if (Roles.GATEWAYS.contains(role)) {
        gateways.add(role);
      } else if (dot < 0 && known.containsKey(role)) {
        add(services, role, known.get(role));
      } else if (dot > 0 && names(known, role.substring(0, dot)).contains(role)) {
        add(services, role.substring(0, dot), Set.of(part(role.substring(dot + 1))));
      } else {
        throw new BadSettings(
            "there is no role \"" + role + "\"; ./tintype run --list-roles names them");
      }
    }
    return new SelectedRoles(services, gateways);
  }

  /** Whether all of this system runs here, so that no message has to leave the process. */
  boolean isAll(Map<String, Set<Part>> known) {
    return services.equals(known) && gateways.containsAll(Roles.GATEWAYS);
  }

  boolean publicHttp() {
    return gateways.contains(Roles.PUBLIC_HTTP);
  }

  boolean publicWebsocket() {
    return gateways.contains(Roles.PUBLIC_WEBSOCKET);
  }

  /** The roles that nobody has who has these: whole services, parts of others, gateways. */
  List<String> missing(Map<String, Set<Part>> known) {
    var missing = new ArrayList<String>();
    known.forEach((service, parts) -> {
      var selected = services.getOrDefault(service, Set.of());
      if (selected.isEmpty()) {
        missing.add(service);
      } else {
        parts.stream()
            .filter(part -> !selected.contains(part))
            .forEach(part -> missing.add(name(service, part)));
      }
    });
    Roles.GATEWAYS.stream().filter(gateway -> !gateways.contains(gateway)).forEach(missing::add);
    return missing;
  }

  /** The roles that are parts of one service. */
  static List<String> names(Map<String, Set<Part>> known, String service) {
    var names = new ArrayList<String>();
    for (Part part : known.getOrDefault(service, Set.of())) {
      names.add(name(service, part));
    }
    return names;
  }

  private static void add(Map<String, Set<Part>> services, String service, Set<Part> parts) {
    services.computeIfAbsent(service, _ -> EnumSet.noneOf(Part.class)).addAll(parts);
  }

  private static String name(String service, Part part) {
    return service + "." + part.name().toLowerCase(Locale.ROOT);
  }

  private static Part part(String name) {
    return Part.valueOf(name.toUpperCase(Locale.ROOT));
  }
}
