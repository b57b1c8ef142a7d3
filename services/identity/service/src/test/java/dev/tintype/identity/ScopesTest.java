package dev.tintype.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.identity.api.Scopes;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScopesTest {

  @ParameterizedTest
  @CsvSource({
    "read, read:statuses",
    "read, read",
    "write, write:media",
    "follow, write:blocks",
    "follow, read:mutes",
    "admin:read, admin:read:reports",
    "read:statuses, read:statuses"
  })
  void widerScopesIncludeNarrowerOnes(String granted, String needed) {
    assertThat(Scopes.permit(List.of(granted), needed)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "read:statuses, read",
    "read, write",
    "read, admin:read",
    "read, admin:read:accounts",
    "follow, write:statuses",
    "follow, read",
    "write, follow",
    "profile, read:accounts",
    "read:accounts, read:statuses"
  })
  void narrowerOnesDoNot(String granted, String needed) {
    assertThat(Scopes.permit(List.of(granted), needed)).isFalse();
  }

  @Test
  void everyScopeIsKnownAndIncludesItself() {
    assertThat(Scopes.EVERY).allMatch(Scopes::known).doesNotHaveDuplicates();
    assertThat(Scopes.EVERY).allMatch(scope -> Scopes.permit(Scopes.ALL, scope));
    assertThat(Scopes.permitAll(List.of(), List.of())).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "reed", "read:", ":read", "read:nothing", "admin", "admin:x:reports"})
  void othersAreNot(String scope) {
    assertThat(Scopes.known(scope)).isFalse();
  }

  @Test
  void spacesPlusesAndNewlinesSeparateThem() {
    assertThat(Scopes.parse("  read write+follow\npush read "))
        .containsExactly("read", "write", "follow", "push");
    assertThat(Scopes.parse(" ")).isEmpty();
  }
}
