package dev.tintype.platform.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageTest {

  @Test
  void oneRowMoreThanAskedForMeansThatThereAreOlderOnes() {
    var page = Page.of(PageRequest.first(2), List.of(9L, 8L, 7L), Long::longValue);

    assertThat(page.items()).containsExactly(9L, 8L);
    assertThat(page.older()).isEqualTo(8L);
    assertThat(page.newer()).isEqualTo(9L);
  }

  @Test
  void theLastPageHasNoOlderOne() {
    var page = Page.of(PageRequest.first(3), List.of(9L, 8L, 7L), Long::longValue);

    assertThat(page.older()).isNull();
    assertThat(page.newer()).isEqualTo(9L);
  }

  @Test
  void aPageThatWasReadOldestFirstIsStillGivenNewestFirst() {
    var after5 = new PageRequest(null, null, 5L, 2);

    var page = Page.of(after5, List.of(6L, 7L, 8L), Long::longValue);

    assertThat(page.items()).containsExactly(7L, 6L);
    assertThat(page.older()).isEqualTo(6L);
    assertThat(page.newer()).isEqualTo(7L);
  }

  @Test
  void anEmptyPageHasNoCursors() {
    assertThat(Page.of(PageRequest.first(5), List.<Long>of(), Long::longValue))
        .isEqualTo(Page.empty());
  }

  @Test
  void boundsAreExclusiveAndOpenWhereNothingIsAsked() {
    var all = PageRequest.first(5);
    var some = new PageRequest(90L, 10L, null, 5);

    assertThat(all.below()).isEqualTo(Long.MAX_VALUE);
    assertThat(all.above()).isEqualTo(Long.MIN_VALUE);
    assertThat(some.below()).isEqualTo(90);
    assertThat(some.above()).isEqualTo(10);
    assertThat(new PageRequest(null, 10L, 20L, 5).above()).isEqualTo(20);
  }
}
