package dev.tintype.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.platform.testing.TestMongo;
import dev.tintype.platform.testing.TestNats;
import dev.tintype.platform.testing.TestPostgres;
import dev.tintype.platform.testing.TestRedis;
import dev.tintype.platform.testing.TestS3;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * The program itself, as an operator runs it: what is wrong with its settings it says in one line
 * that names the setting, and ends with 2. Servers that refuse us are real.
 */
class CommandLineTest {
  /** Nothing listens there. */
  private static final String NOBODY = "127.0.0.1:1";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir static Path folder;
  private static TestNats locked;
  private static TestRedis lockedRedis;
  private static TestMongo lockedMongo;

  @BeforeAll
  static void start() {
    locked = TestNats.start("authorization { user: tintype, password: right }");
    lockedRedis = TestRedis.start("requirepass right");
    lockedMongo = TestMongo.start("--auth");
  }

  @AfterAll
  static void stop() {
    locked.close();
    lockedRedis.close();
    lockedMongo.close();
  }

  /** What an outcome looks like. */
  private record Ended(int code, String output) {}

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # role      | setting                                    | what the line says
          feed        |                                            | nats.url
          feed.writer |                                            | there is no role "feed.writer"
          all         | nats.ulr=x                                 | nats.ulr
          feed        | nats.url=localhost                         | nats.url
          feed        | nats.url=nats://NOBODY                     | nats.url
          feed        | nats.url=nats://LOCKED                     | setting nats.url: NATS at nats://
          feed        | nats.url=nats://tintype:wrong@LOCKED       | does not take this account
          all         | database.url=postgresql://NOBODY           | database.url
          all         | database.url=postgresql://ghost:boo@SERVER | database.url
          all         | database.url=postgresql://SERVER           | run tintype provision
          public-http | redis.url=redis://NOBODY                   | redis.url
          public-http | redis.url=localhost:6379                   | redis.url
          public-http | redis.url=redis://:wrong@REDIS             | redis.url
          all         | mongo.url=mongodb://NOBODY                 | mongo.url
          all         | database.url=postgresql://nowhere.invalid  | database.url
          feed        | nats.url=nats://nowhere.invalid            | nats.url
          public-http | redis.url=redis://nowhere.invalid          | redis.url
          all         | mongo.url=mongodb://nowhere.invalid        | mongo.url
          public-http | s3.url=http://nowhere.invalid S3KEYS       | s3.url
          all         | mongo.url=http://localhost                 | mongo.url
          all         | mongo.url=mongodb://tintype:wrong@MONGO    | does not take this account
          public-http | s3.url=s3.example                          | s3.url
          public-http | s3.url=http://NOBODY S3KEYS                | s3.url
          public-http | s3.url=http://REDIS S3KEYS                 | s3.url
          public-http | s3.url=S3 S3KEYS                           | s3.access-key
          public-http | s3.url=S3 s3.access-key=tintype s3.secret-key=wrong | s3.secret-key
          public-http | s3.url=S3 S3GOOD s3.bucket=not-there       | s3.bucket
          public-http | secret-file=FOLDER/not-there               | secret-file
          public-http | secret-file=FOLDER                         | FOLDER can't be read
          public-http | tracing.otlp-endpoint=collector:4317       | tracing.otlp-endpoint
          public-http | public.pages=somewhere                     | public.pages
          public-http | public.port=TAKEN                          | public.port
          public-http | management.port=TAKEN                      | management.port
          public-http | public.address=192.0.2.1                   | public.address
          """)
  void aWrongSettingIsNamedInOneLine(String role, String settings, String said) throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var words = new ArrayList<>(List.of("run", "--role=" + role));
      if (role.equals("public-http")) {
        words.add("--set=nats.url=" + url());
      }
      if (settings != null) {
        for (String set : filledIn(settings, taken).split(" ")) {
          words.add("--set=" + set);
        }
      }
      refused(tintype(words), said.replace("FOLDER", folder.toString()));
    }
  }

  @Test
  void aSettingsFileThatIsNone() throws Exception {
    refused(tintype(List.of("run", "--config=" + folder.resolve("none"))), "none");
    refused(tintype(List.of("run", "--config=" + folder)), "settings file " + folder);
  }

  @Test
  void provisioningNeedsAnAdministrator() throws Exception {
    refused(tintype(List.of("provision")), "database.url");
    refused(
        tintype(List.of("provision", "--set=database.url=postgresql://" + NOBODY)), "database.url");
  }

  @Test
  void aClusterSaysSoBeforeItsServersRunAndWhereAProcessFindsOut() throws Exception {
    refused(tintype(List.of("cluster", "--set=nats.ulr=x")), "nats.ulr");
    refused(
        tintype(List.of("cluster", "--role=feed", "--set=mongo.url=mongodb://" + NOBODY)),
        "mongo.url");
  }

  @Test
  void rolesAreListed() throws Exception {
    var listed = tintype(List.of("run", "--list-roles"));
    assertThat(listed.code()).isZero();
    assertThat(listed.output().lines())
        .anyMatch(it -> it.startsWith("media.worker"))
        .anyMatch(it -> it.startsWith("feed.consumer"))
        .anyMatch(it -> it.startsWith("public-http"));
  }

  private static String filledIn(String settings, ServerSocket taken) {
    String text = settings;
    text = text.replace("NOBODY", NOBODY).replace("FOLDER", folder.toString());
    text = text.replace("TAKEN", Integer.toString(taken.getLocalPort()));
    text = text.replace("LOCKED", locked.url().replace("nats://", ""));
    text = text.replace("S3KEYS", "s3.access-key=nobody s3.secret-key=nothing");
    if (text.contains("SERVER")) {
      var server = TestPostgres.server();
      text = text.replace("SERVER", server.host() + ":" + server.port());
    }
    text = text.replace("MONGO", hostOf(lockedMongo.newDatabase()));
    text = text.replace("REDIS", lockedRedis.url().replace("redis://", ""));
    if (text.contains("S3")) {
      var s3 = TestS3.shared();
      text =
          text.replace(
                  "S3GOOD", "s3.access-key=" + s3.accessKey() + " s3.secret-key=" + s3.secretKey())
              .replace("S3", s3.url());
    }
    return text;
  }

  private static String hostOf(String url) {
    return URI.create(url).getAuthority();
  }

  private static void refused(Ended ended, String said) {
    assertThat(ended.output().lines()).as(ended.output()).hasSize(1);
    assertThat(ended.output()).startsWith("tintype: ").contains(said);
    assertThat(ended.code()).isEqualTo(2);
  }

  @Test
  void aRoleLogsJsonAndStopsWhenItIsTold() throws Exception {
    Path output = Files.createTempFile(folder, "output", ".txt");
    var role = List.of("run", "--role=none", "--set=log.format=json", "--set=nats.url=" + url());
    var process = start(role, output);
    try {
      while (process.isAlive() && !Files.readString(output).contains("Tintype runs none")) {
        process.waitFor(20, TimeUnit.MILLISECONDS);
      }
      process.destroy();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    var lines = Files.readAllLines(output);
    assertThat(lines).allMatch(line -> JSON.readTree(line).hasNonNull("message"));
    assertThat(lines.getLast()).contains("Tintype has stopped");
  }

  private static String url() {
    return locked.url().replace("nats://", "nats://tintype:right@");
  }

  private static Ended tintype(List<String> words) throws IOException, InterruptedException {
    Path output = Files.createTempFile(folder, "output", ".txt");
    var process = start(words, output);
    try {
      assertThat(process.waitFor(300, TimeUnit.SECONDS)).as(String.join(" ", words)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    return new Ended(process.exitValue(), Files.readString(output));
  }

  private static Process start(List<String> words, Path output) throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto"));
    command.addAll(
        List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(words);
    command.add("--data=" + folder.resolve("data"));
    for (String other : List.of("public.port=0", "management.port=0", "public.pages=none")) {
      if (words.stream().noneMatch(it -> it.contains(other.split("=")[0]))) {
        command.add("--set=" + other);
      }
    }
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(output.toFile())
        .start();
  }
}
