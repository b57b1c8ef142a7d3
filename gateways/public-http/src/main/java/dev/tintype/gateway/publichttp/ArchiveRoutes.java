package dev.tintype.gateway.publichttp;

import dev.tintype.content.api.ContentCommand.ArchivePost;
import dev.tintype.content.api.ContentCommand.UnarchivePost;
import dev.tintype.content.api.ContentQuery.ArchivedPosts;
import dev.tintype.content.api.Post;
import dev.tintype.gateway.presentation.StatusPages;
import dev.tintype.gateway.presentation.StatusPages.Kind;
import dev.tintype.gateway.presentation.Viewer;
import dev.tintype.gateway.presentation.json.StatusJson;
import dev.tintype.platform.http.Access;
import dev.tintype.platform.http.Request;
import dev.tintype.platform.http.Response;
import dev.tintype.platform.http.RouteGroup;
import dev.tintype.platform.http.Routes;
import dev.tintype.platform.messages.Command;
import dev.tintype.platform.messages.PostId;
import dev.tintype.platform.messaging.Bus;
import java.util.List;

/** The author's archive, under our own addresses and under those of the Pixelfed app. */
final class ArchiveRoutes implements RouteGroup {
  private static final Access READ = Access.member("read:statuses");
  private static final Access WRITE = Access.member("write:statuses");

  private final Bus bus;
  private final StatusPages statuses;

  ArchiveRoutes(Bus bus, StatusPages statuses) {
    this.bus = bus;
    this.statuses = statuses;
  }

  @Override
  public void register(Routes routes) {
    routes
        .post("/api/tintype/v1/posts/{id}/archive", WRITE, this::archive)
        .says("Hides a post from everybody but its author")
        .returns(StatusJson.class)
        .post("/api/tintype/v1/posts/{id}/unarchive", WRITE, this::unarchive)
        .returns(StatusJson.class)
        .get("/api/tintype/v1/posts/archived", READ, this::archived)
        .takes(TimelineRoutes.PAGING)
        .returnsList(StatusJson.class);
    for (String root : List.of("/api/v1.1/archive", "/api/pixelfed/v1/archive")) {
      routes
          .post(root + "/add/{id}", WRITE, this::archive)
          .post(root + "/remove/{id}", WRITE, this::unarchive)
          .get(root + "/list", READ, this::archived);
    }
  }

  private Response archive(Request request) {
    return own(request, new ArchivePost(new PostId(request.id("id"))));
  }

  private Response unarchive(Request request) {
    return own(request, new UnarchivePost(new PostId(request.id("id"))));
  }

  private Response archived(Request request) {
    var page =
        statuses.page(
            Viewer.of(request),
            request.page(20, 40),
            Kind.ASKED_FOR,
            it -> bus.ask(request.caller(), new ArchivedPosts(it)));
    return Response.page(page, page.items());
  }

  private Response own(Request request, Command<Post> command) {
    return Response.json(statuses.own(Viewer.of(request), bus.send(request.caller(), command)));
  }
}
