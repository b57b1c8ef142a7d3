package dev.tintype.gateway.publichttp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.chat.api.ChatCommand.JoinGroup;
import dev.tintype.chat.api.ChatCommand.OpenDirect;
import dev.tintype.chat.api.Conversation;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.ConversationId;
import dev.tintype.platform.messages.Refusal;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChatEntryFormsTest {
  private static final String HERE = "same-origin";

  private final TestGateway gateway = new TestGateway();
  private final List<Object> sent = new ArrayList<>();

  @BeforeEach
  void answer() {
    gateway
        .bus
        .handle(
            OpenDirect.class,
            (caller, command) -> {
              sent.add(command);
              return chat();
            })
        .handle(
            JoinGroup.class,
            (caller, command) -> {
              throw Refusal.notAllowed("removed", "An admin has put you out of this group");
            });
  }

  @AfterEach
  void stop() {
    gateway.close();
  }

  @Test
  void writingToSomebodyLeadsToTheChat() {
    assertThat(location(press("with/11", "next=/@ben", "browser", HERE))).isEqualTo("/messages/7");
    assertThat(sent).containsExactly(new OpenDirect(new AccountId(11)));
  }

  @Test
  void aRefusalIsSaidOnThePageByItsCode() {
    assertThat(location(press("join/abc", "next=/chats/join/abc", "browser", HERE)))
        .isEqualTo("/chats/join/abc?error=removed");
  }

  @Test
  void whoIsNotSignedInIsAskedToFirst() {
    assertThat(location(press("with/11", "next=/@ben", "nobody", HERE)))
        .isEqualTo("/sign-in?next=%2F%40ben");
    assertThat(sent).isEmpty();
  }

  @Test
  void anotherWebsiteOpensNothing() {
    assertThat(location(press("with/11", "next=/@ben", "browser", "cross-site")))
        .isEqualTo("/?error=cross_site");
    assertThat(sent).isEmpty();
  }

  private static Conversation chat() {
    return new Conversation(
        new ConversationId(7),
        Conversation.Kind.DIRECT,
        "",
        null,
        List.of(),
        0,
        Conversation.Standing.MEMBER,
        false,
        true,
        null,
        0,
        0,
        0,
        0,
        null,
        null,
        Instant.EPOCH,
        0);
  }

  private HttpResponse<String> press(String path, String form, String cookie, String site) {
    return gateway.send(
        gateway
            .to("/chats/" + path)
            .header("Cookie", "tintype_session=" + cookie)
            .header("Sec-Fetch-Site", site)
            .header("Accept", "text/html")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
  }

  private static String location(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(303);
    return answer.headers().firstValue("Location").orElseThrow();
  }
}
