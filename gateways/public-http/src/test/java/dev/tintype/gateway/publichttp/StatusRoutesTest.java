package dev.tintype.gateway.publichttp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.content.api.Audience;
import dev.tintype.platform.messages.IdKind;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StatusRoutesTest {
  private static final String[] AS_ANN = {"Authorization", "Bearer ann"};

  private final StatusWorld world = new StatusWorld();
  private final TestGateway gateway = world.gateway;

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void postsThatMayNotBeSeenAreNotFound() {
    world.post(1, StatusWorld.BEN, Audience.FOLLOWERS);
    world.post(2, StatusWorld.BEN, Audience.PUBLIC);
    assertThat(get("/api/v1/statuses/1").statusCode()).isEqualTo(404);
    assertThat(get("/api/v1/statuses/2").statusCode()).isEqualTo(200);
    assertThat(get("/api/v1/statuses/3").statusCode()).isEqualTo(404);
    assertThat(ids("/api/v1/statuses?id[]=2&id[]=1&id[]=3&id[]=x")).containsExactly("2");
    world.privateAccounts.add(StatusWorld.BEN);
    assertThat(get("/api/v1/statuses/2").statusCode()).isEqualTo(404);
    for (String part : List.of("context", "source", "history", "favourited_by")) {
      assertThat(get("/api/v1/statuses/2/" + part).statusCode()).as(part).isEqualTo(404);
    }
  }

  @Test
  void aPageIsFilledUpWhereTheRulesLeaveMuchOut() {
    for (int id = 1; id <= 60; id++) {
      world.post(real(id), id > 40 ? StatusWorld.MUTED : StatusWorld.BEN, Audience.PUBLIC);
    }
    gateway.bus.calls.set(0);
    var first = get("/api/v1/timelines/public?limit=20", AS_ANN);
    assertThat(gateway.bus.calls.get()).isLessThanOrEqualTo(11 + 1);
    assertThat(TestGateway.json(first)).hasSize(20);
    assertThat(TestGateway.json(first).get(0).path("id").asString())
        .isEqualTo(Long.toString(real(40)));
    assertThat(first.headers().firstValue("Link").orElse("")).contains("max_id=" + real(21) + ">");
  }

  @Test
  void aPageThatTheRulesLeaveWholeTakesSevenMessages() {
    for (int id = 1; id <= 60; id++) {
      world.post(real(id), StatusWorld.BEN, Audience.PUBLIC);
    }
    gateway.bus.calls.set(0);
    assertThat(TestGateway.json(get("/api/v1/timelines/public?limit=20", AS_ANN))).hasSize(20);
    assertThat(gateway.bus.calls.get()).isLessThanOrEqualTo(7 + 1);
  }

  /** An id that says that it names a post, as all that the server has made do. */
  private static long real(int number) {
    return (long) number << 22 | (long) IdKind.POST.number() << 17;
  }

  @Test
  void walkingThroughAThinnedListMeetsEveryPostOnce() {
    var expected = new ArrayList<String>();
    for (int id = 100; id >= 1; id--) {
      boolean muted = id % 3 == 0 || id > 70 && id < 95;
      world.post(id, muted ? StatusWorld.MUTED : StatusWorld.BEN, Audience.PUBLIC);
      if (!muted) {
        expected.add(Integer.toString(id));
      }
    }
    var down = new ArrayList<String>();
    String link = "/api/v1/timelines/public?limit=7";
    for (int page = 0; !link.isEmpty() && page < 50; page++) {
      var answer = get(link, AS_ANN);
      down.addAll(idsOf(answer));
      link = link(answer, "next");
    }
    assertThat(down).isEqualTo(expected);

    var up = new ArrayList<String>();
    String min = "/api/v1/timelines/public?limit=7&min_id=1";
    for (int page = 0; page < 50; page++) {
      var answer = get(min, AS_ANN);
      up.addAll(idsOf(answer).reversed());
      if (link(answer, "prev").isEmpty()) {
        break;
      }
      min = link(answer, "prev");
    }
    assertThat(up.reversed()).isEqualTo(expected.subList(0, expected.size() - 1));
  }

  @Test
  void homeIsBuiltAnewForPeopleWhoReturn() {
    world.post(1, StatusWorld.BEN, Audience.PUBLIC);
    world.built = false;
    assertThat(idsOf(get("/api/v1/timelines/home", AS_ANN))).containsExactly("1");
  }

  @Test
  void anAccountsPostsAreThoseThatTheViewerMaySee() {
    world.post(1, StatusWorld.BEN, Audience.PUBLIC);
    world.post(2, StatusWorld.BEN, Audience.FOLLOWERS);
    world.post(3, StatusWorld.ANN, Audience.FOLLOWERS);
    assertThat(ids("/api/v1/accounts/11/statuses?max_id=0&_pe=1")).containsExactly("1");
    assertThat(idsOf(get("/api/v1/accounts/7/statuses", AS_ANN))).containsExactly("3");
    world.privateAccounts.add(StatusWorld.BEN);
    assertThat(ids("/api/v1/accounts/11/statuses")).isEmpty();
  }

  @Test
  void remoteTimelinesAreNobodys() {
    world.post(1, StatusWorld.BEN, Audience.PUBLIC);
    assertThat(ids("/api/v1/timelines/public?remote=true")).isEmpty();
  }

  private HttpResponse<String> get(String path, String... headers) {
    return gateway.get(path.replace("[", "%5B").replace("]", "%5D"), headers);
  }

  private List<String> ids(String path) {
    return idsOf(get(path));
  }

  private static List<String> idsOf(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    var ids = new ArrayList<String>();
    TestGateway.json(answer).forEach(one -> ids.add(one.path("id").asString()));
    return ids;
  }

  /** The path of one link; empty when there is none. */
  private String link(HttpResponse<String> answer, String rel) {
    return answer.headers().firstValue("Link").stream()
        .flatMap(it -> List.of(it.split(", ")).stream())
        .filter(it -> it.endsWith("rel=\"" + rel + "\""))
        .map(it -> it.substring(1, it.indexOf('>')).replace(gateway.origin(), ""))
        .findFirst()
        .orElse("");
  }
}
