package dev.tintype.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tintype.platform.messaging.ServicePart.Part;
import dev.tintype.platform.runtime.BadSettings;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SelectedRolesTest {
  private static final Set<Part> BOTH = EnumSet.of(Part.API, Part.CONSUMER);
  private static final Map<String, Set<Part>> KNOWN = Map.of("feed", BOTH, "profile", BOTH);

  @Test
  void allIsEveryServiceAndGateway() {
    var all = SelectedRoles.parse("all", KNOWN);
    assertThat(all.isAll(KNOWN)).isTrue();
    assertThat(all.publicHttp()).isTrue();
  }

  @Test
  void aServiceHasAllItsParts() {
    var feed = SelectedRoles.parse("feed", KNOWN);
    assertThat(feed.services()).isEqualTo(Map.of("feed", BOTH));
    assertThat(feed.publicHttp()).isFalse();
    assertThat(feed.isAll(KNOWN)).isFalse();
  }

  @Test
  void partsOfOneServiceAddUp() {
    assertThat(SelectedRoles.parse("feed.consumer", KNOWN).services())
        .isEqualTo(Map.of("feed", Set.of(Part.CONSUMER)));
    assertThat(SelectedRoles.parse("feed.consumer,feed.api", KNOWN).services())
        .isEqualTo(Map.of("feed", BOTH));
  }

  @Test
  void whatNobodyRunsIsNamed() {
    assertThat(SelectedRoles.parse("all", KNOWN).missing(KNOWN)).isEmpty();
    assertThat(SelectedRoles.parse("feed.api", KNOWN).missing(KNOWN))
        .containsExactlyInAnyOrder("feed.consumer", "profile", "public-http", "public-websocket");
  }

  @Test
  void aRoleThatThereIsNotIsRefusedByName() {
    for (String wrong : new String[] {"fed", "feed.batch", "feed.", ".api", "", "feed.API"}) {
      assertThatThrownBy(() -> SelectedRoles.parse(wrong, KNOWN))
          .isInstanceOf(BadSettings.class)
          .hasMessageContaining("\"" + wrong + "\"");
    }
  }
}
