package dev.tintype.gateway.publichttp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.content.api.Audience;
import dev.tintype.content.api.ContentCommand.EditPost;
import dev.tintype.content.api.ContentCommand.PublishPost;
import dev.tintype.content.api.Licence;
import dev.tintype.content.api.Place;
import dev.tintype.content.api.PostChange;
import dev.tintype.content.api.PostContent;
import dev.tintype.feed.api.FeedCommand.ShowOwnPost;
import dev.tintype.platform.messages.MediaId;
import dev.tintype.platform.messages.PostId;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StatusFormsTest {
  private static final String[] AS_ANN = {"Authorization", "Bearer ann"};

  private final StatusWorld world = new StatusWorld();
  private final TestGateway gateway = world.gateway;

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void whatIsPostedReachesContentInItsOwnWords() {
    gateway.bus.handle(
        PublishPost.class,
        (caller, command) -> {
          world.sent.add(command);
          return world.post(90, StatusWorld.ANN, Audience.CLOSE_FRIENDS);
        });
    var answer =
        gateway.send(
            gateway
                .to("/api/v1/statuses?place=Lviv")
                .headers(AS_ANN)
                .header("Idempotency-Key", "k")
                .header("Content-Type", "application/json")
                .POST(
                    BodyPublishers.ofString(
                        """
                        {"status":"hi","media_ids":["5","6"],"audience":"close_friends",
                         "spoiler_text":"careful","license":"cc-by-sa","language":"ko",
                         "comments_disabled":"true"}
                        """)));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(world.sent)
        .containsExactly(
            new PublishPost(
                new PostContent(
                    "hi",
                    List.of(new MediaId(5), new MediaId(6)),
                    Audience.CLOSE_FRIENDS,
                    new Place("Lviv"),
                    true,
                    true,
                    "careful",
                    "ko",
                    Licence.CC_BY_SA),
                "k"),
            new ShowOwnPost(new PostId(90)));
    var json = TestGateway.json(answer);
    assertThat(json.path("visibility").asString()).isEqualTo("private");
    assertThat(json.path("audience").asString()).isEqualTo("close_friends");
    assertThat(json.path("url").asString()).endsWith("/@person7/90");
  }

  @Test
  void whatIsNotSaidIsTheAuthorsChoice() {
    gateway.bus.handle(
        PublishPost.class,
        (caller, command) -> {
          world.sent.add(command);
          return world.post(90, StatusWorld.ANN, Audience.PUBLIC);
        });
    gateway.send(
        gateway
            .to("/api/v1/statuses?status=hi")
            .headers(AS_ANN)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.noBody()));
    var content = ((PublishPost) world.sent.getFirst()).content();
    assertThat(content.audience()).isEqualTo(Audience.UNLISTED);
    assertThat(content.language()).isEqualTo("uk");
    assertThat(((PublishPost) world.sent.getFirst()).idempotencyKey()).isNull();
  }

  @Test
  void whatThereIsNotIsRefusedClearly() {
    for (String wrong :
        List.of(
            "in_reply_to_id=3",
            "scheduled_at=2030-01-01T00:00:00Z",
            "visibility=direct",
            "visibility=nobody",
            "audience=nobody",
            "license=mine",
            "media_ids[]=x",
            "place_id=3",
            "poll[options][]=a")) {
      var answer =
          gateway.send(
              gateway
                  .to("/api/v1/statuses")
                  .headers(AS_ANN)
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .POST(BodyPublishers.ofString("status=hi&" + wrong)));
      assertThat(answer.statusCode()).as(wrong + answer.body()).isEqualTo(422);
      assertThat(TestGateway.json(answer).path("details").isEmpty()).isFalse();
    }
  }

  @Test
  void anEditNamesOnlyWhatItChanges() {
    gateway.bus.handle(
        EditPost.class,
        (caller, command) -> {
          world.sent.add(command);
          return world.post(90, StatusWorld.ANN, Audience.PUBLIC);
        });
    gateway.send(
        gateway
            .to("/api/v1/statuses/90")
            .headers(AS_ANN)
            .header("Content-Type", "application/json")
            .PUT(
                BodyPublishers.ofString(
                    """
                    {"media_attributes":[{"id":"5","description":"a lake","focus":"0.5,-0.25"}]}
                    """)));
    assertThat(world.sent)
        .containsExactly(
            new EditPost(
                new PostId(90),
                new PostChange(
                    null,
                    null,
                    List.of(new PostChange.Description(new MediaId(5), "a lake", 0.5, -0.25)),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null)));
  }
}
