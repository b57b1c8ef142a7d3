package dev.tintype.platform.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MessageJsonTest {
  private record Names(List<String> names) {}

  private record NamesOf(List<AccountId> accounts, Instant at) implements Query<Page<Names>> {}

  private sealed interface Rooms<R> extends Command<R> {}

  private record OpenRoom(String name) implements Rooms<Names> {}

  @Test
  void idsAreTextSinceClientsReadNumbersAsDoubles() {
    var written =
        new String(
            MessageJson.write(
                new NamesOf(List.of(new AccountId(9007199254740993L)), Instant.EPOCH)),
            StandardCharsets.UTF_8);

    assertThat(written).contains("[\"9007199254740993\"]");
    assertThat(MessageJson.read(written.getBytes(StandardCharsets.UTF_8), NamesOf.class))
        .isEqualTo(new NamesOf(List.of(new AccountId(9007199254740993L)), Instant.EPOCH));
  }

  @Test
  void fieldsThatCameLaterAreIgnored() {
    byte[] newer = "{\"names\":[\"a\"],\"added\":{\"later\":1}}".getBytes(StandardCharsets.UTF_8);

    assertThat(MessageJson.read(newer, Names.class)).isEqualTo(new Names(List.of("a")));
  }

  @Test
  void theReplyTypeIsReadFromTheMessage() {
    assertThat(MessageJson.replyType(OpenRoom.class).getRawClass()).isEqualTo(Names.class);
    assertThat(MessageJson.replyType(NamesOf.class).toCanonical())
        .contains("Page<")
        .contains("Names");
  }

  @Test
  void callersAndRefusalsSurviveTheWire() {
    List<Caller> callers =
        List.of(
            new Caller.Member(new AccountId(1), new SessionId(2)),
            Caller.VISITOR,
            Caller.part("job"));
    for (Caller caller : callers) {
      assertThat(MessageJson.read(MessageJson.write(caller), Caller.class)).isEqualTo(caller);
    }
    Refusal refusal =
        new Refusal.Invalid(List.of(new Refusal.Problem("name", "ERR_BLANK", "can't be blank")));
    assertThat(MessageJson.read(MessageJson.write(refusal), Refusal.class)).isEqualTo(refusal);
  }

  @Test
  void onlyAMemberIsAMember() {
    assertThat(new Caller.Member(new AccountId(1), new SessionId(2)).member())
        .isEqualTo(new AccountId(1));
    assertThatThrownBy(Caller.VISITOR::member)
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.refusal()).isInstanceOf(Refusal.NotAuthenticated.class));
    assertThat(Caller.part("job").account()).isEmpty();
  }
}
