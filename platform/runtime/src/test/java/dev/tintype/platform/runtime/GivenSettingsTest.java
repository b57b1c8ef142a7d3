package dev.tintype.platform.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GivenSettingsTest {
  @TempDir Path folder;

  @Test
  void setWinsOverTheEnvironmentWhichWinsOverTheFile() throws Exception {
    Path file = Files.writeString(folder.resolve("t.properties"), "a.b-c=file\nd=file\ne=file\n");
    var settings =
        new GivenSettings(
            file,
            Map.of("TINTYPE_A_B_C", "environment", "TINTYPE_D", "environment", "HOME", "/"),
            List.of("a.b-c=set"));

    assertThat(settings.text("a.b-c", "default", "")).isEqualTo("set");
    assertThat(settings.text("d", "default", "")).isEqualTo("environment");
    assertThat(settings.text("e", "default", "")).isEqualTo("file");
    assertThat(settings.text("f", "default", "")).isEqualTo("default");
    settings.refuseUnknown();
  }

  @Test
  void anUnknownKeyIsRefusedWithTheNearestKnownOne() {
    var settings = new GivenSettings(null, Map.of(), List.of("identity.signup=open"));
    settings.choice("identity.sign-up", List.of("open", "approval"), "");
    settings.number("public.port", 8080, "");

    assertThatThrownBy(settings::refuseUnknown)
        .isInstanceOf(BadSettings.class)
        .hasMessage("there is no setting \"identity.signup\"; did you mean \"identity.sign-up\"?");
  }

  @Test
  void nothingIsSuggestedThatIsNotNear() {
    for (String unknown : List.of("foo", "a.setting-of-another-program")) {
      var settings = new GivenSettings(null, Map.of(), List.of(unknown + "=1"));
      settings.text("s3.url", "", "");
      settings.text("identity.sign-up", "", "");

      assertThatThrownBy(settings::refuseUnknown)
          .hasMessage(
              "there is no setting \"%s\"; ./tintype run --list-settings names them", unknown);
    }
    var variable = new GivenSettings(null, Map.of("TINTYPE_FOO", "1"), List.of());
    variable.text("s3.url", "", "");
    assertThatThrownBy(variable::refuseUnknown).hasMessageContaining("--list-settings");
  }

  @Test
  void anUnknownVariableIsRefusedToo() {
    var settings = new GivenSettings(null, Map.of("TINTYPE_PUBLIC_PROT", "1"), List.of());
    settings.number("public.port", 8080, "");

    assertThatThrownBy(settings::refuseUnknown).hasMessageContaining("TINTYPE_PUBLIC_PORT");
  }

  @Test
  void aVariableMayNameTheFileOfASecret() throws Exception {
    Path secret = Files.writeString(folder.resolve("database-url"), "postgresql://a:b@c\n");
    var settings =
        new GivenSettings(null, Map.of("TINTYPE_DATABASE_URL_FILE", secret.toString()), List.of());

    assertThat(settings.text("database.url", "", "")).isEqualTo("postgresql://a:b@c");
    settings.refuseUnknown();
  }

  @Test
  void aSecretThatCannotBeReadIsRefusedWithItsVariableAndFile() {
    var settings =
        new GivenSettings(null, Map.of("TINTYPE_DATABASE_URL_FILE", "/no/such/file"), List.of());

    assertThatThrownBy(() -> settings.text("database.url", "", ""))
        .isInstanceOf(BadSettings.class)
        .hasMessage("TINTYPE_DATABASE_URL_FILE names /no/such/file, which can't be read");
  }

  @Test
  void wrongValuesAreRefusedWithTheirKey() {
    var settings =
        new GivenSettings(null, Map.of(), List.of("n=many", "d=soon", "f=perhaps", "c=blue"));

    assertThatThrownBy(() -> settings.number("n", 1, "")).hasMessageContaining("setting n is");
    assertThatThrownBy(() -> settings.duration("d", Duration.ofDays(1), ""))
        .hasMessageContaining("30s, 5m, 2h or 7d");
    assertThatThrownBy(() -> settings.flag("f", true, "")).hasMessageContaining("on or off");
    assertThatThrownBy(() -> settings.choice("c", List.of("red", "green"), ""))
        .hasMessageContaining("one of red, green");
    assertThatThrownBy(() -> new GivenSettings(null, Map.of(), List.of("nothing")))
        .hasMessageContaining("key=value");
  }

  @Test
  void timesAreReadInTheirUnits() {
    var settings = new GivenSettings(null, Map.of(), List.of("a=90s", "b=5m", "c=2h", "d=7d"));

    assertThat(settings.duration("a", Duration.ZERO, "")).hasSeconds(90);
    assertThat(settings.duration("b", Duration.ZERO, "")).hasMinutes(5);
    assertThat(settings.duration("c", Duration.ZERO, "")).hasHours(2);
    assertThat(settings.duration("d", Duration.ZERO, "")).hasDays(7);
    assertThat(settings.duration("e", Duration.ofMinutes(3), "")).hasMinutes(3);
  }

  @Test
  void aSecretIsMadeOnceAndKept() {
    Path file = folder.resolve("secret.key");

    var first = SecretFile.readOrCreate(file);
    var second = SecretFile.readOrCreate(file);

    assertThat(first.keyFor("links")).isEqualTo(second.keyFor("links"));
    assertThat(first.keyFor("links")).isNotEqualTo(first.keyFor("codes"));
  }
}
