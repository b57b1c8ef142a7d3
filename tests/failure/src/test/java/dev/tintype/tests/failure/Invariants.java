package dev.tintype.tests.failure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.tests.failure.Crowd.Commented;
import dev.tintype.tests.failure.Crowd.Following;
import dev.tintype.tests.failure.Crowd.Liking;
import dev.tintype.tests.failure.Crowd.Posted;
import dev.tintype.tests.system.Client;
import dev.tintype.tests.system.Person;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What must be so whenever everything has settled, whatever has happened before. */
final class Invariants {
  private final Crowd crowd;

  Invariants(Crowd crowd) {
    this.crowd = crowd;
  }

  /**
   * Checks them.
   *
   * @param since how many posts there were when the homes were last checked
   */
  void check(int since) {
    var fresh = crowd.posts().subList(since, crowd.posts().size());
    everyPostIsThereOnce();
    everyPostStandsInEveryHomeOnce(fresh);
    countsAreThoseOfTheRows();
    everyPictureIsThere(fresh);
    likesAreCountedOnce();
    everyCauseIsToldOnce();
    crowd.talks().check();
    everyCommentIsThereOnceAndCounted(fresh);
  }

  private void everyPostIsThereOnce() {
    Map<Person, List<String>> byAuthor =
        crowd.posts().stream()
            .collect(
                Collectors.groupingBy(
                    Posted::author, Collectors.mapping(Posted::id, Collectors.toList())));
    byAuthor.forEach((author, ids) ->
        assertThat(
                pages(
                    author,
                    "/api/v1/accounts/" + author.id() + "/statuses",
                    null,
                    "exclude_replies",
                    "true"))
            .as("the posts of %s", author.username())
            .containsExactlyInAnyOrderElementsOf(ids));
  }

  private void everyPostStandsInEveryHomeOnce(List<Posted> fresh) {
    if (fresh.isEmpty()) {
      return;
    }
    long oldest = fresh.stream().mapToLong(it -> Long.parseLong(it.id())).min().orElseThrow();
    for (Person person : crowd.people()) {
      var expected =
          fresh.stream()
              .filter(it -> it.author() == person || follows(person, it.author()))
              .map(Posted::id)
              .toList();
      assertThat(pages(person, "/api/v1/timelines/home", oldest - 1))
          .as("the home of %s", person.username())
          .doesNotHaveDuplicates()
          .containsAll(expected);
    }
  }

  private boolean follows(Person follower, Person followee) {
    return crowd.follows().contains(new Following(follower, followee));
  }

  private void countsAreThoseOfTheRows() {
    for (Person person : crowd.people()) {
      JsonNode account = person.account();
      assertThat(account.path("statuses_count").asLong())
          .as("posts of %s", person.username())
          .isEqualTo(crowd.posts().stream().filter(it -> it.author() == person).count());
      assertThat(account.path("following_count").asLong())
          .as("whom %s follows", person.username())
          .isEqualTo(crowd.follows().stream().filter(it -> it.follower() == person).count());
      assertThat(account.path("followers_count").asLong())
          .as("who follows %s", person.username())
          .isEqualTo(crowd.follows().stream().filter(it -> it.followee() == person).count());
    }
  }

  /** The number that is shown, the list of who likes it, and what was acknowledged are the same. */
  private void likesAreCountedOnce() {
    Map<Posted, Set<String>> likers =
        crowd.likes().stream()
            .collect(
                Collectors.groupingBy(
                    Liking::post, Collectors.mapping(it -> it.liker().id(), Collectors.toSet())));
    likers.forEach((post, expected) -> {
      var path = "/api/v1/statuses/" + post.id();
      var seen = post.author().get(path).json();
      assertThat(seen.path("favourites_count").asInt())
          .as("likes of %s", post.words())
          .isEqualTo(expected.size());
      assertThat(post.author().get(path + "/favourited_by", "limit", "80").expect(200).ids())
          .as("who likes %s", post.words())
          .containsExactlyInAnyOrderElementsOf(expected);
    });
  }

  /** One notification for each cause. */
  private void everyCauseIsToldOnce() {
    Map<String, List<String>> causes =
        Stream.of(
                commentsTold(),
                crowd.follows().stream()
                    .map(it -> Map.entry(it.followee().id(), "follow " + it.follower().id())),
                crowd.likes().stream()
                    .filter(it -> it.liker() != it.post().author())
                    .map(it ->
                        Map.entry(
                            it.post().author().id(),
                            "favourite " + it.liker().id() + " " + it.post().id())))
            .flatMap(it -> it)
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getKey,
                    Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    for (Person person : crowd.people()) {
      assertThat(told(person))
          .as("what %s was told", person.username())
          .containsExactlyInAnyOrderElementsOf(causes.getOrDefault(person.id(), List.of()));
    }
  }

  /** A comment is told to the post's author and to the one who is answered, but to no writer. */
  private Stream<Map.Entry<String, String>> commentsTold() {
    return crowd.comments().stream()
        .flatMap(comment ->
            Stream.of(comment.post().author(), comment.answered())
                .distinct()
                .filter(person -> person != comment.author())
                .map(person ->
                    Map.entry(
                        person.id(), "mention " + comment.author().id() + " " + comment.id())));
  }

  private static List<String> told(Person person) {
    var told = new ArrayList<String>();
    String oldest = Long.toString(Long.MAX_VALUE);
    while (true) {
      var page =
          person.get("/api/v1/notifications", "limit", "80", "max_id", oldest).expect(200).json();
      if (page.isEmpty()) {
        return told;
      }
      for (JsonNode one : page) {
        String status = one.path("status").path("id").asString("");
        String what = one.path("type").asString() + " " + one.path("account").path("id").asString();
        told.add((what + " " + status).strip());
        oldest = one.path("id").asString();
      }
    }
  }

  private void everyPictureIsThere(List<Posted> fresh) {
    for (Posted posted : fresh.stream().filter(Posted::pictured).toList()) {
      var pictures =
          posted.author().get("/api/v1/statuses/" + posted.id()).json().path("media_attachments");
      assertThat(pictures).as("pictures of %s", posted.words()).hasSize(1);
      for (String which : List.of("url", "preview_url")) {
        var address = URI.create(pictures.get(0).path(which).asString());
        posted.author().get(address.getRawPath()).expect(200);
      }
    }
  }

  private void everyCommentIsThereOnceAndCounted(List<Posted> fresh) {
    Map<Posted, List<String>> byPost =
        crowd.comments().stream()
            .collect(
                Collectors.groupingBy(
                    Commented::post, Collectors.mapping(Commented::id, Collectors.toList())));
    for (Posted posted : fresh) {
      String path = "/api/v1/statuses/" + posted.id();
      List<String> expected = byPost.getOrDefault(posted, List.of());
      var ids = new ArrayList<String>();
      posted
          .author()
          .get(path + "/context")
          .json()
          .path("descendants")
          .forEach(comment -> ids.add(comment.path("id").asString()));
      assertThat(ids)
          .as("comments on %s", posted.words())
          .containsExactlyInAnyOrderElementsOf(expected);
      assertThat(posted.author().get(path).json().path("replies_count").asInt())
          .as("number of comments on %s", posted.words())
          .isEqualTo(expected.size());
    }
  }

  /** All ids of a list, down to {@code after} where that is given. */
  private static List<String> pages(Client reader, String path, Long after, String... with) {
    var ids = new ArrayList<String>();
    String oldest = null;
    while (true) {
      var asked = new ArrayList<>(List.of(with));
      asked.addAll(List.of("limit", "40"));
      if (oldest != null) {
        asked.addAll(List.of("max_id", oldest));
      }
      var page = reader.get(path, asked.toArray(String[]::new)).expect(200).ids();
      for (String id : page) {
        if (after != null && Long.parseLong(id) <= after) {
          return ids;
        }
        ids.add(id);
      }
      if (page.isEmpty()) {
        return ids;
      }
      oldest = page.getLast();
    }
  }
}
