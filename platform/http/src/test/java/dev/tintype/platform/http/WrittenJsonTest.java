package dev.tintype.platform.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

final class WrittenJsonTest {
  private record Piece(String someText, Instant createdAt, List<String> words) {}

  private static final Piece PIECE =
      new Piece("\"quoted\" 사진 📷 \n", Instant.EPOCH, List.of("а", "b"));

  @Test
  void readsTheSameAsWhatIsWrittenLate() {
    byte[] late = HttpJson.write(List.of(PIECE, PIECE));
    byte[] ahead = HttpJson.write(List.of(WrittenJson.of(PIECE), WrittenJson.of(PIECE)));
    assertThat(new String(ahead, UTF_8)).isEqualTo(new String(late, UTF_8));
  }

  @Test
  void manyLongPiecesAreWrittenInFull() {
    var piece = new Piece("사진".repeat(9_000), Instant.EPOCH, List.of());
    byte[] late = HttpJson.write(Collections.nCopies(9, piece));
    byte[] ahead = HttpJson.write(Collections.nCopies(9, WrittenJson.of(piece)));
    assertThat(ahead).isEqualTo(late);
  }

  @Test
  void listsOfOneAndOfNoneAreLists() {
    assertThat(new String(HttpJson.write(List.of(WrittenJson.of("one"))), UTF_8))
        .isEqualTo("[\"one\"]");
    assertThat(new String(HttpJson.write(List.of()), UTF_8)).isEqualTo("[]");
  }

  @Test
  void piecesMayStandAmongOtherThings() {
    assertThat(new String(HttpJson.write(List.of(WrittenJson.of("one"), "two")), UTF_8))
        .isEqualTo("[\"one\",\"two\"]");
  }

  private record Photo(String place, long likes, boolean liked) {}

  private record Likes(long likes, boolean liked) {}

  @Test
  void theLastMembersAreExchangedWithoutWritingTheRestAnew() {
    var start = WrittenJson.start(new Photo("Львів", 0, false), new Likes(0, false));
    var pieces = List.of(start.with(new Likes(7, true)), start.with(new Likes(1_000_000, false)));
    var same = List.of(new Photo("Львів", 7, true), new Photo("Львів", 1_000_000, false));
    assertThat(HttpJson.write(pieces)).isEqualTo(HttpJson.write(same));
    assertThat(pieces.getFirst()).hasToString(WrittenJson.of(same.getFirst()).toString());
  }

  @Test
  void whatDoesNotEndLikeThatIsNoStart() {
    var photo = new Photo("Lviv", 0, false);
    assertThatThrownBy(() -> WrittenJson.start(photo, new Likes(1, false)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> WrittenJson.start(new Likes(0, false), photo))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
