package dev.tintype.application.cluster;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Properties;

/**
 * The files of a cluster on this machine: the servers' data, secrets that only the owner can read,
 * each process's output, and the settings that all processes share.
 */
record ClusterFolder(Path data) {

  Path of(String server) {
    return data.resolve("servers").resolve(server);
  }

  Path output(String role) {
    return data.resolve("logs").resolve(role + ".log");
  }

  Path passwords() {
    return data.resolve("secrets").resolve("database");
  }

  Path settings() {
    return data.resolve("secrets").resolve("settings.properties");
  }

  /** A password that is made up the first time. */
  String secret(String name) {
    Path file = data.resolve("secrets").resolve(name);
    try {
      if (Files.notExists(file)) {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        write(file, HexFormat.of().formatHex(bytes));
      }
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void writeSettings(Map<String, String> settings) {
    var properties = new Properties();
    properties.putAll(settings);
    try (var text = new StringWriter()) {
      properties.store(text, "written by ./tintype cluster at each start");
      write(settings(), text.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Notes the processes' management ports, for commands that look for them. */
  void writePorts(Map<String, Integer> ports) {
    var properties = new Properties();
    ports.forEach((name, port) -> properties.setProperty(name, port.toString()));
    try (var writer = Files.newBufferedWriter(ports())) {
      properties.store(writer, "the management ports of the processes of ./tintype cluster");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The management port to ask about a service: of a process that runs it where one goes by its
   * name, or any, since they ask each other.
   *
   * @return empty when no cluster runs in this folder
   */
  OptionalInt portOf(String service) {
    if (Files.notExists(ports())) {
      return OptionalInt.empty();
    }
    var properties = new Properties();
    try (var reader = Files.newBufferedReader(ports())) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.stringPropertyNames().stream()
        .sorted(
            Comparator.comparing(
                (String name) -> !name.equals(service) && !name.startsWith(service + ".")))
        .mapToInt(name -> Integer.parseInt(properties.getProperty(name)))
        .findFirst();
  }

  void forgetPorts() {
    try {
      Files.deleteIfExists(ports());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path ports() {
    return data.resolve("management-ports");
  }

  private static void write(Path file, String text) throws IOException {
    var folder = Files.createDirectories(file.getParent());
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    Path fresh = Files.createTempFile(folder, file.getFileName().toString(), ".new");
    Files.writeString(fresh, text);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
