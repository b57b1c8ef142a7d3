package dev.tintype.platform.runtime;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Settings from a properties file, from the environment and from {@code --set key=value}; the later
 * ones win. In the environment, {@code identity.sign-up} is {@code TINTYPE_IDENTITY_SIGN_UP}, and
 * {@code TINTYPE_DATABASE_URL_FILE} names a file that holds {@code database.url}, as secrets do.
 */
public final class GivenSettings implements Settings {
  private static final String PREFIX = "TINTYPE_";
  private static final String IN_FILE = "_FILE";

  /** Variables of the start script, which are no settings. */
  private static final Set<String> NOT_SETTINGS =
      Set.of(
          "TINTYPE_BUILT",
          "TINTYPE_CACHE",
          "TINTYPE_JAVA_OPTIONS",
          "TINTYPE_SERVERS",
          "TINTYPE_TOOLS",
          "TINTYPE_WRITE_DOCS");

  private final Map<String, String> fromFile = new LinkedHashMap<>();
  private final Map<String, String> fromSets = new LinkedHashMap<>();
  private final Map<String, String> environment = new TreeMap<>();
  private final Map<String, Setting> declared = new TreeMap<>();

  /** A key that somebody reads, for the list of settings. */
  public record Setting(String key, String byDefault, String meaning) {}

  /**
   * @param environment all variables; only those that start with {@code TINTYPE_} are looked at
   * @param sets the texts of {@code --set}, each {@code key=value}
   */
  public GivenSettings(
      @Nullable Path file, Map<String, String> environment, Collection<String> sets) {
    if (file != null) {
      readFile(file);
    }
    environment.forEach((name, value) -> {
      if (name.startsWith(PREFIX) && !NOT_SETTINGS.contains(name)) {
        this.environment.put(name, value);
      }
    });
    for (String set : sets) {
      int equals = set.indexOf('=');
      if (equals <= 0) {
        throw new BadSettings("--set takes key=value, not \"" + set + "\"");
      }
      fromSets.put(set.substring(0, equals).strip(), set.substring(equals + 1).strip());
    }
  }

  private void readFile(Path file) {
    var properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (java.nio.file.NoSuchFileException e) {
      throw new BadSettings("there is no settings file " + file);
    } catch (IOException | IllegalArgumentException e) {
      throw new BadSettings("the settings file %s can't be read: %s".formatted(file, said(e)));
    }
    properties.forEach((key, value) -> fromFile.put((String) key, ((String) value).strip()));
  }

  /** A message of one line. */
  private static String said(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  @Override
  public String text(String key, String byDefault, String meaning) {
    declared.put(key, new Setting(key, byDefault, meaning));
    if (fromSets.containsKey(key)) {
      return fromSets.get(key);
    }
    String variable = fromEnvironment(variable(key));
    return variable != null ? variable : fromFile.getOrDefault(key, byDefault);
  }

  private @Nullable String fromEnvironment(String variable) {
    String file = environment.get(variable + IN_FILE);
    if (file == null || environment.containsKey(variable)) {
      return environment.get(variable);
    }
    try {
      return Files.readString(Path.of(file)).strip();
    } catch (IOException e) {
      throw new BadSettings(variable + IN_FILE + " names " + file + ", which can't be read");
    }
  }

  @Override
  public String choice(String key, List<String> choices, String meaning) {
    String value = text(key, choices.getFirst(), meaning + " (" + String.join(", ", choices) + ")");
    if (!choices.contains(value)) {
      throw wrong(key, value, "one of " + String.join(", ", choices));
    }
    return value;
  }

  @Override
  public long number(String key, long byDefault, String meaning) {
    String value = text(key, Long.toString(byDefault), meaning);
    try {
      return Long.parseLong(value);
    } catch (NumberFormatException e) {
      throw wrong(key, value, "a whole number");
    }
  }

  @Override
  public boolean flag(String key, boolean byDefault, String meaning) {
    String value = text(key, byDefault ? "on" : "off", meaning + " (on, off)");
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "on", "true", "yes" -> true;
      case "off", "false", "no" -> false;
      default -> throw wrong(key, value, "on or off");
    };
  }

  @Override
  public Duration duration(String key, Duration byDefault, String meaning) {
    String value = text(key, written(byDefault), meaning);
    if (value.matches("\\d{1,9}[smhd]")) {
      long amount = Long.parseLong(value.substring(0, value.length() - 1));
      return switch (value.charAt(value.length() - 1)) {
        case 's' -> Duration.ofSeconds(amount);
        case 'm' -> Duration.ofMinutes(amount);
        case 'h' -> Duration.ofHours(amount);
        default -> Duration.ofDays(amount);
      };
    }
    throw wrong(key, value, "a time such as 30s, 5m, 2h or 7d");
  }

  private static String written(Duration duration) {
    if (duration.toSeconds() % 86_400 == 0) {
      return duration.toDays() + "d";
    }
    if (duration.toSeconds() % 3_600 == 0) {
      return duration.toHours() + "h";
    }
    return duration.toSeconds() % 60 == 0 ? duration.toMinutes() + "m" : duration.toSeconds() + "s";
  }

  /**
   * Refuses what was given and nobody has read.
   *
   * @throws BadSettings naming the unknown key, and the nearest known one if any is near
   */
  public void refuseUnknown() {
    var known = declared.keySet();
    var variables =
        known.stream()
            .map(GivenSettings::variable)
            .flatMap(variable -> Stream.of(variable, variable + IN_FILE))
            .toList();
    Stream.concat(
            Stream.concat(fromFile.keySet().stream(), fromSets.keySet().stream())
                .filter(key -> !known.contains(key)),
            environment.keySet().stream().filter(name -> !variables.contains(name)))
        .findFirst()
        .ifPresent(unknown -> {
          var candidates = unknown.startsWith(PREFIX) ? variables : List.copyOf(known);
          throw new BadSettings(
              "there is no setting \"%s\"; ".formatted(unknown)
                  + nearest(unknown, candidates)
                      .map("did you mean \"%s\"?"::formatted)
                      .orElse("./tintype run --list-settings names them"));
        });
  }

  /** All settings that have been read so far, by key. */
  public Collection<Setting> declared() {
    return declared.values();
  }

  private static String variable(String key) {
    return PREFIX + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
  }

  private static BadSettings wrong(String key, String value, String wanted) {
    return new BadSettings("setting %s is \"%s\"; it takes %s".formatted(key, value, wanted));
  }

  /** What differs in more than a third of its letters was hardly meant. */
  private static Optional<String> nearest(String unknown, Collection<String> known) {
    int letters = unknown.length() - (unknown.startsWith(PREFIX) ? PREFIX.length() : 0);
    return known.stream()
        .min(Comparator.comparingInt(candidate -> distance(unknown, candidate)))
        .filter(candidate -> distance(unknown, candidate) <= Math.max(1, letters / 3));
  }

  /** Levenshtein's edit distance. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
