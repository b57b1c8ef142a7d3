package dev.tintype.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tintype.content.api.Audience;
import dev.tintype.content.api.ContentCommand.ArchivePost;
import dev.tintype.content.api.ContentCommand.DeletePost;
import dev.tintype.content.api.ContentCommand.EditPost;
import dev.tintype.content.api.ContentCommand.PinPost;
import dev.tintype.content.api.ContentCommand.UnarchivePost;
import dev.tintype.content.api.ContentCommand.UnpinPost;
import dev.tintype.content.api.ContentEvent.PostArchived;
import dev.tintype.content.api.ContentEvent.PostUnarchived;
import dev.tintype.content.api.ContentQuery.ArchivedPosts;
import dev.tintype.content.api.ContentQuery.PinnedPosts;
import dev.tintype.content.api.ContentQuery.PlacesByPrefix;
import dev.tintype.content.api.ContentQuery.PostsByAuthor;
import dev.tintype.content.api.ContentQuery.PostsByIds;
import dev.tintype.content.api.ContentQuery.PostsByTag;
import dev.tintype.content.api.ContentQuery.PublicPosts;
import dev.tintype.content.api.ContentQuery.TagByName;
import dev.tintype.content.api.ContentQuery.TagsByPrefix;
import dev.tintype.content.api.Place;
import dev.tintype.content.api.Post;
import dev.tintype.content.api.PostChange;
import dev.tintype.content.api.PostContent;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.PageRequest;
import dev.tintype.platform.messages.PostId;
import dev.tintype.platform.messages.RefusedException;
import dev.tintype.platform.testing.TestServices;
import dev.tintype.profile.api.ProfileEvent.ProfileChanged;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostListsTest {
  private static final ContentTesting content = new ContentTesting();
  private static final PageRequest FIRST = PageRequest.first(40);

  @RegisterExtension static final TestServices tintype = content.services();

  @Test
  void anAuthorsPostsAreListedForTheAudiencesAskedFor() {
    var author = tintype.newMember();
    var open = content.publish(author, "open");
    var friends =
        content.publish(
            author, PostContent.of("friends", List.of()).withAudience(Audience.CLOSE_FRIENDS));
    var pictured = content.publish(author, PostContent.of("#lake", content.pictures(author, 1)));

    assertThat(byAuthor(author, EnumSet.allOf(Audience.class), false, null))
        .containsExactly(pictured.id(), friends.id(), open.id());
    assertThat(byAuthor(author, Set.of(Audience.PUBLIC), false, null))
        .containsExactly(pictured.id(), open.id());
    assertThat(byAuthor(author, Set.of(Audience.PUBLIC), true, null))
        .containsExactly(pictured.id());
    assertThat(byAuthor(author, Set.of(Audience.PUBLIC), false, "#LAKE"))
        .containsExactly(pictured.id());
  }

  @Test
  void postsComeInTheOrderAskedForAndOnce() {
    var author = tintype.newMember();
    var first = content.publish(author, "1");
    var second = content.publish(author, "2");
    var ids = List.of(second.id(), tintype.ids().nextPost(), first.id(), second.id());
    assertThat(tintype.ask(Caller.VISITOR, new PostsByIds(ids))).containsExactly(second, first);
  }

  @Test
  void archivedPostsAreNowhereButInTheArchive() {
    var author = tintype.newMember();
    var post = content.publish(author, "#archived tag");
    var kept = content.publish(author, "kept");
    tintype.send(author, new PinPost(post.id()));
    var archived = tintype.send(author, new ArchivePost(post.id()));
    assertThat(tintype.send(author, new ArchivePost(post.id()))).isEqualTo(archived);

    assertThat(archived).returns(true, Post::archived).returns(false, Post::pinned);
    assertThat(byAuthor(author, EnumSet.allOf(Audience.class), false, null))
        .containsExactly(kept.id());
    assertThat(tagged("archived")).isEmpty();
    assertThat(publicPosts()).doesNotContain(post.id());
    assertThat(tintype.ask(author, new ArchivedPosts(FIRST)).items()).containsExactly(post.id());
    assertThatThrownBy(() -> tintype.send(author, new PinPost(post.id())))
        .isInstanceOf(RefusedException.class);

    tintype.send(author, new UnarchivePost(post.id()));
    assertThat(byAuthor(author, EnumSet.allOf(Audience.class), false, null))
        .containsExactly(kept.id(), post.id());
    assertThat(tagged("archived")).containsExactly(post.id());
    assertThat(tintype.ask(author, new ArchivedPosts(FIRST)).items()).isEmpty();
    assertThat(tintype.emitted(PostArchived.class))
        .filteredOn(event -> event.post().equals(post.id()))
        .extracting(PostArchived::authorPosts)
        .containsExactly(1L);
    assertThat(tintype.emitted(PostUnarchived.class))
        .filteredOn(event -> event.post().equals(post.id()))
        .extracting(PostUnarchived::authorPosts)
        .containsExactly(2L);
  }

  @Test
  void fivePostsArePinnedAtTheMost() {
    var author = tintype.newMember();
    var posts = new ArrayList<Post>();
    for (int i = 0; i < 6; i++) {
      posts.add(content.publish(author, "post " + i));
    }
    for (Post post : posts.subList(0, 5)) {
      tintype.clock().advance(Duration.ofSeconds(1));
      assertThat(tintype.send(author, new PinPost(post.id())).pinned()).isTrue();
    }
    tintype.send(author, new PinPost(posts.get(0).id()));
    assertThatThrownBy(() -> tintype.send(author, new PinPost(posts.get(5).id())))
        .isInstanceOf(RefusedException.class);
    assertThat(pinned(author))
        .isEqualTo(posts.subList(0, 5).reversed().stream().map(Post::id).toList());

    assertThat(tintype.send(author, new UnpinPost(posts.get(4).id())).pinned()).isFalse();
    tintype.send(author, new DeletePost(posts.get(3).id()));
    assertThat(pinned(author)).hasSize(3);
    assertThat(tintype.send(author, new PinPost(posts.get(5).id())).pinned()).isTrue();
  }

  @Test
  void publicListsHaveOnlyWhatEverybodyMayFind() {
    var author = tintype.newMember();
    var open = content.publish(author, "#findable");
    var others =
        Stream.of(Audience.UNLISTED, Audience.FOLLOWERS, Audience.CLOSE_FRIENDS)
            .map(audience ->
                content.publish(
                    author, PostContent.of("#findable", List.of()).withAudience(audience)))
            .map(Post::id)
            .toList();
    assertThat(publicPosts()).contains(open.id()).doesNotContainAnyElementsOf(others);
    assertThat(tagged("Findable")).containsExactly(open.id());

    privateAccount(author, true);
    assertThat(publicPosts()).doesNotContain(open.id());
    assertThat(tagged("findable")).isEmpty();
    assertThat(tintype.ask(Caller.VISITOR, new TagByName("findable")).days().getFirst().posts())
        .isZero();
    privateAccount(author, false);
    assertThat(tagged("findable")).containsExactly(open.id());
  }

  @Test
  void hashtagsAreCombined() {
    var author = tintype.newMember();
    var sea = content.publish(author, "#sea");
    var both = content.publish(author, "#sea #sky");
    var sky = content.publish(author, "#sky");
    var all = content.publish(author, "#sea #sky #storm");

    assertThat(tagged(List.of("sea"), List.of(), List.of()))
        .containsExactly(all.id(), both.id(), sea.id());
    assertThat(tagged(List.of("sea", "SKY"), List.of(), List.of()))
        .containsExactly(all.id(), sky.id(), both.id(), sea.id());
    assertThat(tagged(List.of("sea"), List.of("sky"), List.of()))
        .containsExactly(all.id(), both.id());
    assertThat(tagged(List.of("sea"), List.of("sky", "storm"), List.of()))
        .containsExactly(all.id());
    assertThat(tagged(List.of("sea", "sky"), List.of(), List.of("storm", "none")))
        .containsExactly(sky.id(), both.id(), sea.id());
    var page = new PageRequest(all.id().value(), null, null, 2);
    var query = new PostsByTag(List.of("sea", "sky"), List.of(), List.of(), false, page);
    assertThat(tintype.ask(Caller.VISITOR, query).items()).containsExactly(sky.id(), both.id());
  }

  @Test
  void editingMovesAPostToItsNewHashtags() {
    var author = tintype.newMember();
    var post = content.publish(author, "#oldtag");
    tintype.send(author, new EditPost(post.id(), PostChange.caption("#newtag")));
    assertThat(tagged("oldtag")).isEmpty();
    assertThat(tagged("newtag")).containsExactly(post.id());
  }

  @Test
  void theUseOfAHashtagIsCountedByDayAndPerson() {
    var author = tintype.newMember();
    content.publish(author, "#Counted");
    tintype.clock().advance(Duration.ofDays(2));
    content.publish(author, "#counted");
    content.publish(author, "#COUNTED");
    content.publish(tintype.newMember(), "#counted");
    var usage = tintype.ask(Caller.VISITOR, new TagByName("cOunted"));

    assertThat(usage.tag().display()).isEqualTo("Counted");
    assertThat(usage.days()).hasSize(7);
    assertThat(usage.days().get(0)).returns(3L, d -> d.posts()).returns(2L, d -> d.authors());
    assertThat(usage.days().get(1)).returns(0L, d -> d.posts());
    assertThat(usage.days().get(2)).returns(1L, d -> d.posts()).returns(1L, d -> d.authors());
    assertThat(tintype.ask(Caller.VISITOR, new TagByName("neverused")).days()).hasSize(7);
  }

  @Test
  void suggestedHashtagsComeByUse() {
    var author = tintype.newMember();
    content.publish(author, "#prefixa");
    content.publish(author, "#prefixb");
    content.publish(author, "#PrefixB");
    content.publish(author, "#other");
    tintype.runJob("content", "count-hashtags");
    assertThat(tintype.ask(Caller.VISITOR, new TagsByPrefix("#Prefix", 10)))
        .extracting(usage -> usage.tag().key())
        .containsExactly("prefixb", "prefixa");
  }

  @Test
  void placesThatPublicPostsNameAreSuggested() {
    at("Odesa harbour", Audience.PUBLIC);
    at("Odesa", Audience.PUBLIC);
    at("Odesa", Audience.PUBLIC);
    at("Odesa, my secret garden", Audience.FOLLOWERS);
    at("Od%a", Audience.PUBLIC);
    assertThat(places("odesa")).containsExactly("Odesa", "Odesa harbour");
    assertThat(places("OD%")).containsExactly("Od%a");
    assertThat(places(" ")).isEmpty();
  }

  private static List<PostId> byAuthor(
      Caller.Member author, Set<Audience> audiences, boolean onlyMedia, String tag) {
    var query = new PostsByAuthor(author.id(), audiences, onlyMedia, tag, FIRST);
    return tintype.ask(Caller.VISITOR, query).items();
  }

  private static List<PostId> pinned(Caller.Member author) {
    return tintype.ask(Caller.VISITOR, new PinnedPosts(author.id(), EnumSet.allOf(Audience.class)));
  }

  private static void at(String place, Audience audience) {
    content.publish(
        tintype.newMember(),
        new PostContent(
            "here", List.of(), audience, new Place(place), false, false, "", null, null));
  }

  private static List<String> places(String prefix) {
    return tintype.ask(Caller.VISITOR, new PlacesByPrefix(prefix, 10)).stream()
        .map(Place::name)
        .toList();
  }

  private static List<PostId> publicPosts() {
    return tintype.ask(Caller.VISITOR, new PublicPosts(false, FIRST)).items();
  }

  private static List<PostId> tagged(String tag) {
    return tagged(List.of(tag), List.of(), List.of());
  }

  private static List<PostId> tagged(List<String> any, List<String> all, List<String> none) {
    return tintype.ask(Caller.VISITOR, new PostsByTag(any, all, none, false, FIRST)).items();
  }

  private static void privateAccount(Caller.Member account, boolean on) {
    tintype.publish(
        new ProfileChanged(account.id(), "name", "", "", null, null, on, true, true, 1, false));
    tintype.settle();
  }
}
