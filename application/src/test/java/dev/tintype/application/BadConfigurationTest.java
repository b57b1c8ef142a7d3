package dev.tintype.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tintype.platform.runtime.BadSettings;
import dev.tintype.platform.runtime.GivenSettings;
import dev.tintype.platform.testing.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A wrong setting ends the start with one line that names it and says what to do. */
class BadConfigurationTest {
  @TempDir Path data;

  @Test
  void aDatabaseServerThatDoesNotAnswer() {
    starting("database.url=postgresql://127.0.0.1:1")
        .hasMessageContaining("no PostgreSQL server answers at setting database.url (127.0.0.1:1)");
  }

  @Test
  void anAddressThatIsNone() {
    for (String wrong :
        List.of("localhost", "mysql://localhost", "postgresql://a@localhost", ":")) {
      starting("database.url=" + wrong).hasMessageContaining("database.url must look like");
    }
  }

  @Test
  void anAdministratorWhoseWordIsWrong() {
    starting("database.url=postgresql://postgres:guessed@" + server())
        .hasMessageContaining("database.url")
        .hasMessageContaining("refuses the account or its password");
  }

  @Test
  void aServerThatHasNotBeenProvisioned() {
    starting("database.url=postgresql://" + server()).hasMessageContaining("run tintype provision");
  }

  @Test
  void aPasswordThatIsMissing() throws IOException {
    Path folder = Files.createDirectory(data.resolve("passwords"));
    starting("database.url=postgresql://" + server(), "database.passwords=" + folder)
        .hasMessageContaining("setting database.passwords")
        .hasMessageContaining(folder.resolve("tintype_").toString());
  }

  @Test
  void aRoleByItselfWithoutNats() {
    assertThatThrownBy(() -> Application.start(given(List.of()), data, "feed", false))
        .isInstanceOf(BadSettings.class)
        .hasMessageContaining("nats.url");
  }

  @Test
  void aKeyThatThereIsNot() {
    starting("databse.url=postgresql://localhost")
        .hasMessageContaining("databse.url")
        .hasMessageContaining("database.url");
  }

  private AbstractThrowableAssert<?, ?> starting(String... sets) {
    return assertThatThrownBy(() -> Application.start(given(List.of(sets)), data, Roles.ALL, false))
        .isInstanceOf(BadSettings.class)
        .satisfies(it -> assertThat(it.getMessage().lines()).hasSize(1));
  }

  private static GivenSettings given(List<String> more) {
    var sets = new ArrayList<>(more);
    sets.addAll(List.of("public.port=0", "public.pages=none", "management.port=0"));
    return new GivenSettings(null, Map.of(), sets);
  }

  private static String server() {
    return TestPostgres.server().host() + ":" + TestPostgres.server().port();
  }
}
