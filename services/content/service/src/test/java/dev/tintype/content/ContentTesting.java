package dev.tintype.content;

import dev.tintype.content.api.ContentCommand.PublishPost;
import dev.tintype.content.api.ContentQuery.PostsByIds;
import dev.tintype.content.api.Post;
import dev.tintype.content.api.PostContent;
import dev.tintype.media.api.Focus;
import dev.tintype.media.api.Media;
import dev.tintype.media.api.MediaPurpose;
import dev.tintype.media.api.MediaQuery.MediaByIds;
import dev.tintype.media.api.MediaState;
import dev.tintype.media.api.MediaType;
import dev.tintype.media.api.Variant;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.MediaId;
import dev.tintype.platform.messages.PostId;
import dev.tintype.platform.testing.TestServices;
import dev.tintype.profile.api.PostDefaults;
import dev.tintype.profile.api.Profile;
import dev.tintype.profile.api.ProfileQuery.ProfilesByUsernames;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The content service with pictures and people that its tests make up. */
final class ContentTesting {
  private final Map<MediaId, Media> media = new ConcurrentHashMap<>();
  private final Map<String, AccountId> people = new ConcurrentHashMap<>();
  private final TestServices tintype =
      TestServices.running(
              "content", platform -> new ContentService(platform, ContentConfiguration.DEFAULT))
          .answering(
              MediaByIds.class,
              (caller, query) ->
                  query.ids().stream().filter(media::containsKey).map(media::get).toList())
          .answering(
              ProfilesByUsernames.class,
              (caller, query) ->
                  query.usernames().stream()
                      .map(name -> name.toLowerCase(Locale.ROOT))
                      .filter(people::containsKey)
                      .map(name -> profile(people.get(name), name))
                      .toList());

  TestServices services() {
    return tintype;
  }

  MediaId picture(Caller.Member owner) {
    return picture(owner, MediaState.READY, MediaPurpose.POST);
  }

  MediaId picture(Caller.Member owner, MediaState state, MediaPurpose purpose) {
    var id = tintype.ids().nextMedia();
    media.put(
        id,
        new Media(
            id,
            owner.id(),
            MediaType.IMAGE,
            purpose,
            state,
            1440,
            1080,
            "LEHV6nWB2yk8",
            "a hill",
            Focus.CENTRE,
            List.of(new Variant("1080.webp", "image/webp", 1080, 810, 90_000)),
            0,
            null,
            false,
            null,
            Instant.EPOCH));
    return id;
  }

  List<MediaId> pictures(Caller.Member owner, int count) {
    var ids = new ArrayList<MediaId>();
    for (int i = 0; i < count; i++) {
      ids.add(picture(owner));
    }
    return ids;
  }

  /** Somebody who can be mentioned. */
  Caller.Member named(String username) {
    var member = tintype.newMember();
    people.put(username, member.id());
    return member;
  }

  Post publish(Caller.Member author, PostContent content) {
    return tintype.send(author, new PublishPost(content, null));
  }

  Post publish(Caller.Member author, String caption) {
    return publish(author, PostContent.of(caption, List.of()));
  }

  Optional<Post> find(PostId id) {
    return tintype.ask(Caller.VISITOR, new PostsByIds(List.of(id))).stream().findFirst();
  }

  private static Profile profile(AccountId id, String username) {
    return new Profile(
        id,
        username,
        "",
        "",
        List.of(),
        List.of(),
        null,
        null,
        null,
        false,
        true,
        true,
        false,
        PostDefaults.INITIAL,
        0,
        0,
        0,
        null,
        Instant.EPOCH,
        1,
        false);
  }
}
