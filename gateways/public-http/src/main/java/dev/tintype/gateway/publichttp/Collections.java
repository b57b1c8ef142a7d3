package dev.tintype.gateway.publichttp;

import dev.tintype.content.api.Audience;
import dev.tintype.gateway.presentation.Accounts;
import dev.tintype.gateway.presentation.StatusPages;
import dev.tintype.gateway.presentation.Viewer;
import dev.tintype.gateway.presentation.Visibility;
import dev.tintype.gateway.presentation.json.MediaAttachmentJson;
import dev.tintype.gateway.presentation.json.StatusJson;
import dev.tintype.gateway.publichttp.json.CollectionJson;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.Page;
import dev.tintype.platform.messages.PostId;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messaging.Bus;
import dev.tintype.profile.api.Profile;
import dev.tintype.reaction.api.CollectionId;
import dev.tintype.reaction.api.ReactionQuery.CollectionById;
import dev.tintype.reaction.api.ReactionQuery.CollectionPosts;
import dev.tintype.reaction.api.ReactionQuery.CollectionsOf;
import dev.tintype.reaction.api.SavedCollection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Collections of saved posts as a viewer may see them. */
final class Collections {
  private final Bus bus;
  private final Accounts accounts;
  private final StatusPages statuses;

  Collections(Bus bus, Accounts accounts, StatusPages statuses) {
    this.bus = bus;
    this.accounts = accounts;
    this.statuses = statuses;
  }

  /** Somebody's; refused as not found for accounts that the viewer may not know. */
  Page<CollectionJson> of(Viewer viewer, AccountId owner, ListPart part) {
    Profile profile = accounts.profile(viewer.caller(), owner);
    boolean own = viewer.caller().account().filter(owner::equals).isPresent();
    if (!own && !maySee(viewer.caller(), profile)) {
      return Page.empty();
    }
    var collections =
        part.cut(bus.ask(viewer.caller(), new CollectionsOf(owner, own, part.page())));
    return collections.with(present(viewer, profile, collections.items(), 1));
  }

  /** One; refused as not found when it isn't there or the viewer may not look at it. */
  CollectionJson one(Viewer viewer, CollectionId id) {
    return present(viewer, visible(viewer.caller(), id));
  }

  /** The same of one that has been looked at, or that a command has just answered. */
  CollectionJson present(Viewer viewer, SavedCollection collection) {
    Profile owner = accounts.profile(viewer.caller(), collection.owner());
    return present(viewer, owner, List.of(collection), Integer.MAX_VALUE).getFirst();
  }

  /** What is in one, as far as the viewer may see it. */
  Page<StatusJson> posts(Viewer viewer, CollectionId id, ListPart part) {
    visible(viewer.caller(), id);
    Page<PostId> posts = part.cut(bus.ask(viewer.caller(), new CollectionPosts(id, part.page())));
    return posts.with(statuses.list(viewer, posts.items()));
  }

  private SavedCollection visible(Caller caller, CollectionId id) {
    SavedCollection collection = bus.ask(caller, new CollectionById(id));
    if (caller.account().filter(collection.owner()::equals).isPresent()) {
      return collection;
    }
    boolean shown =
        switch (collection.visibility()) {
          case PUBLIC -> maySee(caller, accounts.profile(caller, collection.owner()));
          case PRIVATE, DRAFT -> false;
        };
    if (!shown) {
      throw Refusal.notFound("collection");
    }
    return collection;
  }

  private boolean maySee(Caller caller, Profile owner) {
    return Visibility.audiences(
            caller.account().orElse(null),
            owner.account(),
            owner.privateAccount(),
            accounts.relation(caller, owner.account()))
        .contains(Audience.PUBLIC);
  }

  /**
   * @param each how many of the newest posts of each are looked at
   */
  private List<CollectionJson> present(
      Viewer viewer, Profile owner, List<SavedCollection> collections, int each) {
    var newest =
        collections.stream()
            .flatMap(collection -> collection.newest().stream().limit(each))
            .distinct()
            .toList();
    Map<String, StatusJson> posts =
        statuses.list(viewer, newest).stream()
            .collect(Collectors.toMap(StatusJson::id, Function.identity()));
    return collections.stream()
        .map(collection -> {
          var shown =
              collection.newest().stream()
                  .map(id -> posts.get(id.toString()))
                  .filter(Objects::nonNull)
                  .toList();
          var ids = shown.stream().map(StatusJson::id).toList();
          return CollectionJson.of(collection, owner.username(), thumb(shown), ids);
        })
        .toList();
  }

  private static @Nullable String thumb(List<StatusJson> posts) {
    return posts.stream()
        .flatMap(post -> post.mediaAttachments().stream())
        .map(MediaAttachmentJson::previewUrl)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }
}
