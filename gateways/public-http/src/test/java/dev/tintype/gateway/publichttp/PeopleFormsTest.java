package dev.tintype.gateway.publichttp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.relationship.api.Relation;
import dev.tintype.relationship.api.RelationshipCommand.AcceptFollowRequest;
import dev.tintype.relationship.api.RelationshipCommand.Block;
import dev.tintype.relationship.api.RelationshipCommand.Follow;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PeopleFormsTest {
  private static final AccountId BEN = new AccountId(11);
  private static final String HERE = "same-origin";

  private final TestGateway gateway = new TestGateway();
  private final List<Object> sent = new ArrayList<>();

  @BeforeEach
  void answer() {
    gateway
        .bus
        .handle(
            Follow.class,
            (caller, command) -> {
              sent.add(command);
              return Relation.none(command.account());
            })
        .handle(
            AcceptFollowRequest.class,
            (caller, command) -> {
              sent.add(command);
              return Relation.none(command.account());
            })
        .handle(
            Block.class,
            (caller, command) -> {
              throw Refusal.conflict("own_account", "This can't be done with your own account");
            });
  }

  @AfterEach
  void stop() {
    gateway.close();
  }

  @Test
  void aFormDoesWhatItSaysAndLeadsBack() {
    assertThat(location(press("follow", "next=/@ben", "browser", HERE))).isEqualTo("/@ben");
    assertThat(location(press("accept", "next=/requests", "browser", HERE))).isEqualTo("/requests");
    assertThat(location(press("follow", "next=//evil.example", "browser", HERE))).isEqualTo("/");

    assertThat(sent)
        .containsExactly(new Follow(BEN), new AcceptFollowRequest(BEN), new Follow(BEN));
  }

  @Test
  void aRefusalIsSaidOnThePageByItsCode() {
    assertThat(location(press("block", "next=/@ben", "browser", HERE)))
        .isEqualTo("/@ben?error=own_account");
  }

  @Test
  void whoIsNotSignedInIsAskedToFirst() {
    assertThat(location(press("follow", "next=/@ben", "nobody", HERE)))
        .isEqualTo("/sign-in?next=%2F%40ben");
    assertThat(sent).isEmpty();
  }

  @Test
  void anotherWebsitePressesNothing() {
    assertThat(location(press("follow", "next=/@ben", "browser", "cross-site")))
        .isEqualTo("/?error=cross_site");
    assertThat(sent).isEmpty();
  }

  @Test
  void whatNobodyCanDoIsNotFound() {
    assertThat(press("poke", "next=/@ben", "browser", HERE).statusCode()).isIn(303, 404);
    assertThat(sent).isEmpty();
  }

  private HttpResponse<String> press(String action, String form, String cookie, String site) {
    return gateway.send(
        gateway
            .to("/people/11/" + action)
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
