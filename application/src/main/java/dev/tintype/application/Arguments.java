package dev.tintype.application;

import dev.tintype.platform.runtime.BadSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The words of the command line.
 *
 * @param subcommand such as {@code run}
 * @param options those with a value, by their name without the dashes; the last one wins
 * @param switches those without
 * @param sets the texts of {@code --set}
 * @param rest the words that belong to no option
 */
record Arguments(
    String subcommand,
    Map<String, String> options,
    Set<String> switches,
    List<String> sets,
    List<String> rest) {

  private static final Set<String> OPTIONS =
      Set.of("data", "port", "role", "config", "people", "posts", "graph", "photos");
  private static final Set<String> SWITCHES = Set.of("demo", "list-roles", "list-settings");

  static Arguments parse(String... words) {
    if (words.length == 0) {
      throw new BadSettings("say what to do; ./tintype help names it");
    }
    var options = new TreeMap<String, String>();
    var switches = new java.util.TreeSet<String>();
    var sets = new ArrayList<String>();
    var rest = new ArrayList<String>();
    for (int i = 1; i < words.length; i++) {
      if (!words[i].startsWith("--")) {
        rest.add(words[i]);
        continue;
      }
      String[] parts = words[i].substring(2).split("=", 2);
      if (SWITCHES.contains(parts[0]) && parts.length == 1) {
        switches.add(parts[0]);
      } else if (parts[0].equals("set") || OPTIONS.contains(parts[0])) {
        if (parts.length == 1 && i + 1 == words.length) {
          throw new BadSettings("--" + parts[0] + " takes a value");
        }
        String value = parts.length == 2 ? parts[1] : words[++i];
        if (parts[0].equals("set")) {
          sets.add(value);
        } else {
          options.put(parts[0], value);
        }
      } else {
        throw new BadSettings("there is no option " + words[i] + "; see ./tintype help");
      }
    }
    return new Arguments(
        words[0], Map.copyOf(options), Set.copyOf(switches), List.copyOf(sets), List.copyOf(rest));
  }

  Path data() {
    return Path.of(options.getOrDefault("data", "data")).toAbsolutePath().normalize();
  }

  int number(String option, int byDefault) {
    String value = options.get(option);
    if (value == null) {
      return byDefault;
    }
    if (!value.matches("\\d{1,9}")) {
      throw new BadSettings("--" + option + " takes a whole number, not \"" + value + "\"");
    }
    return Integer.parseInt(value);
  }
}
