package dev.tintype.gateway.publichttp;

import dev.tintype.content.api.ContentCommand.DeleteDraft;
import dev.tintype.content.api.ContentCommand.PublishDraft;
import dev.tintype.content.api.ContentCommand.ReplaceDraft;
import dev.tintype.content.api.ContentCommand.SaveDraft;
import dev.tintype.content.api.ContentQuery.DraftById;
import dev.tintype.content.api.ContentQuery.Drafts;
import dev.tintype.content.api.Draft;
import dev.tintype.gateway.presentation.json.MediaAttachmentJson;
import dev.tintype.gateway.presentation.json.MediaLinks;
import dev.tintype.gateway.presentation.json.MediaPresenter;
import dev.tintype.gateway.presentation.json.StatusJson;
import dev.tintype.gateway.publichttp.json.DraftJson;
import dev.tintype.media.api.Media;
import dev.tintype.media.api.MediaQuery.MediaByIds;
import dev.tintype.platform.http.Access;
import dev.tintype.platform.http.Request;
import dev.tintype.platform.http.Response;
import dev.tintype.platform.http.RouteGroup;
import dev.tintype.platform.http.Routes;
import dev.tintype.platform.messages.MediaId;
import dev.tintype.platform.messaging.Bus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Drafts: the parameters of a status, kept until it is published. */
final class DraftRoutes implements RouteGroup {
  private static final int MOST_MEDIA_AT_ONCE = 200;

  private final Bus bus;
  private final Publishing publishing;
  private final MediaPresenter pictures;

  DraftRoutes(Bus bus, Publishing publishing, MediaPresenter pictures) {
    this.bus = bus;
    this.publishing = publishing;
    this.pictures = pictures;
  }

  @Override
  public void register(Routes routes) {
    var read = Access.member("read:statuses");
    var write = Access.member("write:statuses");
    routes
        .get("/api/tintype/v1/drafts", read, this::drafts)
        .takes(TimelineRoutes.PAGING)
        .returnsList(DraftJson.class)
        .post("/api/tintype/v1/drafts", write, this::save)
        .says("Puts a post aside")
        .takes(PostForms.PARAMETERS)
        .returns(DraftJson.class)
        .get("/api/tintype/v1/drafts/{id}", read, this::one)
        .returns(DraftJson.class)
        .put("/api/tintype/v1/drafts/{id}", write, this::replace)
        .takes(PostForms.PARAMETERS)
        .returns(DraftJson.class)
        .delete("/api/tintype/v1/drafts/{id}", write, this::delete)
        .post("/api/tintype/v1/drafts/{id}/publish", write, this::publish)
        .says("Publishes a draft")
        .returns(StatusJson.class);
  }

  private Response drafts(Request request) {
    var page = bus.ask(request.caller(), new Drafts(request.page(10, 10)));
    return Response.page(page, present(request, page.items()));
  }

  private Response one(Request request) {
    return answer(request, bus.ask(request.caller(), new DraftById(request.id("id"))));
  }

  private Response save(Request request) {
    var content = PostForms.content(request, publishing.defaults(request.caller()));
    return answer(request, bus.send(request.caller(), new SaveDraft(content)));
  }

  private Response replace(Request request) {
    var content = PostForms.content(request, publishing.defaults(request.caller()));
    return answer(request, bus.send(request.caller(), new ReplaceDraft(request.id("id"), content)));
  }

  private Response delete(Request request) {
    bus.send(request.caller(), new DeleteDraft(request.id("id")));
    return Response.json(Map.of());
  }

  private Response publish(Request request) {
    String key = request.header("Idempotency-Key").orElse(null);
    return publishing.answer(request, new PublishDraft(request.id("id"), key));
  }

  private Response answer(Request request, Draft draft) {
    return Response.json(present(request, List.of(draft)).getFirst());
  }

  /** One call of the bus for all pictures of all drafts. */
  private List<DraftJson> present(Request request, List<Draft> drafts) {
    List<MediaId> ids =
        drafts.stream()
            .flatMap(draft -> draft.content().media().stream())
            .distinct()
            .limit(MOST_MEDIA_AT_ONCE)
            .toList();
    Map<MediaId, MediaAttachmentJson> presented = new HashMap<>();
    if (!ids.isEmpty()) {
      for (Media media : bus.ask(request.caller(), new MediaByIds(ids))) {
        presented.put(
            media.id(), pictures.present(media, MediaLinks.Audience.RESTRICTED, request.origin()));
      }
    }
    return drafts.stream()
        .map(draft ->
            DraftJson.of(
                draft,
                draft.content().media().stream()
                    .map(presented::get)
                    .filter(Objects::nonNull)
                    .toList()))
        .toList();
  }
}
