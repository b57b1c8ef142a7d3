package dev.tintype.gateway.publichttp;

import dev.tintype.content.api.Audience;
import dev.tintype.content.api.ContentQuery.PinnedPosts;
import dev.tintype.content.api.ContentQuery.PostsByAuthor;
import dev.tintype.gateway.presentation.Accounts;
import dev.tintype.gateway.presentation.AuthorPages;
import dev.tintype.gateway.presentation.StatusPages;
import dev.tintype.gateway.presentation.StatusPages.Kind;
import dev.tintype.gateway.presentation.Viewer;
import dev.tintype.gateway.presentation.Visibility;
import dev.tintype.gateway.presentation.json.StatusJson;
import dev.tintype.platform.http.Access;
import dev.tintype.platform.http.Request;
import dev.tintype.platform.http.Response;
import dev.tintype.platform.http.RouteGroup;
import dev.tintype.platform.http.Routes;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Page;
import dev.tintype.platform.messages.PageRequest;
import dev.tintype.platform.messages.PostId;
import dev.tintype.platform.messaging.Bus;
import dev.tintype.platform.messaging.Parallel;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** What an account has written: posts, and comments on those of others. */
final class AccountStatusRoutes implements RouteGroup {
  private static final int USUAL = 20;
  private static final int LARGEST = 40;

  private final Bus bus;
  private final Accounts accounts;
  private final StatusPages statuses;
  private final AuthorPages written;

  AccountStatusRoutes(Bus bus, Accounts accounts, StatusPages statuses, AuthorPages written) {
    this.bus = bus;
    this.accounts = accounts;
    this.statuses = statuses;
    this.written = written;
  }

  @Override
  public void register(Routes routes) {
    routes
        .get("/api/v1/accounts/{id}/statuses", Access.anyone("read:statuses"), this::statuses)
        .says("Lists what an account has written, comments too unless replies are excluded")
        .takes(
            "limit",
            "max_id",
            "since_id",
            "min_id",
            "only_media",
            "exclude_replies",
            "pinned",
            "tagged",
            "media_type")
        .returnsList(StatusJson.class);
  }

  /**
   * No post is a reply, and nothing is a reblog. Comments have neither pictures nor hashtags of
   * their own, and are not pinned to a profile.
   */
  private Response statuses(Request request) {
    var author = new AccountId(request.id("id"));
    Set<Audience> audiences = audiences(request, author);
    if (audiences.isEmpty()) {
      return Response.page(Page.empty(), List.of());
    }
    return request.flag("pinned").orElse(false)
        ? pinned(request, author, audiences)
        : newest(request, author, audiences);
  }

  private Response newest(Request request, AccountId author, Set<Audience> audiences) {
    boolean onlyMedia =
        TimelineRoutes.onlyMedia(request)
            || request.text("media_type").filter(it -> !it.isBlank()).isPresent();
    String tag = request.text("tagged").filter(it -> !it.isBlank()).orElse(null);
    Function<PageRequest, Page<PostId>> posts =
        it -> bus.ask(request.caller(), new PostsByAuthor(author, audiences, onlyMedia, tag, it));
    var viewer = Viewer.of(request);
    var wanted = request.page(USUAL, LARGEST);
    boolean postsOnly = onlyMedia || tag != null || request.flag("exclude_replies").orElse(false);
    var page =
        postsOnly
            ? statuses.page(viewer, wanted, Kind.ASKED_FOR, posts)
            : written.page(viewer, wanted, author, posts);
    return Response.page(page, page.items());
  }

  private Response pinned(Request request, AccountId author, Set<Audience> audiences) {
    var ids = bus.ask(request.caller(), new PinnedPosts(author, audiences));
    return Response.json(statuses.list(Viewer.of(request), ids));
  }

  /** For whom the posts are that the caller may see; refused as not found for unknown accounts. */
  private Set<Audience> audiences(Request request, AccountId author) {
    var relation = Parallel.start(() -> accounts.relation(request.caller(), author));
    var profile = accounts.profile(request.caller(), author);
    return Visibility.audiences(
        request.caller().account().orElse(null), author, profile.privateAccount(), relation.get());
  }
}
