package dev.tintype.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.platform.http.Backlog.Added;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BacklogTest {
  private final Backlog backlog = new Backlog(4, 100);

  private static Telling lasting(String text) {
    return Telling.text(text, false);
  }

  private static Telling fleeting(String text) {
    return Telling.text(text, true);
  }

  private List<String> all() {
    var all = new ArrayList<String>();
    for (var next = backlog.next(); next != null; next = backlog.next()) {
      all.add(new String(next.bytes()));
    }
    return all;
  }

  @Test
  void tellingsLeaveInTheOrderOfTheirComing() {
    backlog.add(lasting("a"));
    backlog.add(fleeting("b"));
    backlog.add(lasting("c"));
    assertThat(all()).containsExactly("a", "b", "c");
    assertThat(all()).isEmpty();
  }

  @Test
  void fleetingOnesTakeNoMoreThanHalfOfTheRoom() {
    assertThat(backlog.add(fleeting("a"))).isEqualTo(Added.IN_LINE);
    assertThat(backlog.add(fleeting("b"))).isEqualTo(Added.IN_LINE);
    assertThat(backlog.add(fleeting("c"))).isEqualTo(Added.DROPPED);
    assertThat(backlog.add(lasting("d"))).isEqualTo(Added.IN_LINE);
    assertThat(all()).containsExactly("a", "b", "d");
  }

  @Test
  void fleetingOnesMakeRoomAndThenThereIsNone() {
    backlog.add(fleeting("typing"));
    for (var text : List.of("a", "b", "c")) {
      assertThat(backlog.add(lasting(text))).isEqualTo(Added.IN_LINE);
    }
    assertThat(backlog.add(lasting("d"))).isEqualTo(Added.DROPPED);
    assertThat(backlog.add(lasting("e"))).isEqualTo(Added.OVERFULL);
    assertThat(all()).containsExactly("a", "b", "c", "d");
    assertThat(backlog.add(lasting("f"))).isEqualTo(Added.IN_LINE);
  }

  @Test
  void bytesCountToo() {
    assertThat(backlog.add(lasting("a".repeat(60)))).isEqualTo(Added.IN_LINE);
    assertThat(backlog.add(lasting("b".repeat(60)))).isEqualTo(Added.OVERFULL);
    backlog.next();
    assertThat(backlog.add(lasting("c".repeat(200)))).isEqualTo(Added.IN_LINE);
  }
}
