package dev.tintype.application.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tintype.application.Application;
import dev.tintype.identity.api.Device;
import dev.tintype.identity.api.IdentityCommand.SignUp;
import dev.tintype.identity.api.Secret;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.runtime.GivenSettings;
import dev.tintype.profile.api.Profile;
import dev.tintype.profile.api.ProfileQuery.ProfilesByUsernames;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever was there before stays, and is made no second time. */
class SeederTest {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String PASSWORD = "silver and iron plates";

  @TempDir Path data;
  private Application application;

  @BeforeEach
  void start() {
    var sets = List.of("public.port=0", "public.pages=none", "management.port=0");
    application = Application.start(new GivenSettings(null, Map.of(), sets), data, "all", false);
  }

  @AfterEach
  void stop() {
    application.close();
  }

  @Test
  void oneThatWasBrokenOffGoesOn() {
    seed(new SeedPlan(2, 1, null, null));
    seed(new SeedPlan(3, 4, null, null));

    assertThat(people(3)).hasSize(3).allMatch(it -> it.avatar() != null);
    assertThat(people(3).stream().mapToLong(Profile::postsCount).sum()).isEqualTo(4);
  }

  @Test
  void aStrangerWithTheSameNameIsLeftAlone() {
    String taken = People.demo(1).all().getFirst().username();
    application
        .bus()
        .send(
            Caller.VISITOR,
            new SignUp(
                taken,
                "stranger@example.org",
                new Secret(PASSWORD),
                taken,
                "en",
                true,
                null,
                null,
                new Device("127.0.0.1", "test"),
                null,
                List.of()));
    application.settle(PATIENCE);

    assertThatThrownBy(() -> seed(new SeedPlan(1, 0, null, null))).hasMessageContaining(taken);
  }

  private void seed(SeedPlan plan) {
    var unheard = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    new Seeder(application.bus(), application.storage(), unheard).seed(plan, PASSWORD);
    application.settle(PATIENCE);
  }

  private List<Profile> people(int count) {
    List<String> names = People.demo(count).all().stream().map(People.Person::username).toList();
    return application.bus().ask(Caller.VISITOR, new ProfilesByUsernames(names));
  }
}
