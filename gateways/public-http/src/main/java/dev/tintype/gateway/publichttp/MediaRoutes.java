package dev.tintype.gateway.publichttp;

import dev.tintype.gateway.presentation.json.MediaAttachmentJson;
import dev.tintype.gateway.presentation.json.MediaLinks;
import dev.tintype.gateway.presentation.json.MediaPresenter;
import dev.tintype.media.api.Focus;
import dev.tintype.media.api.Media;
import dev.tintype.media.api.MediaCommand.DeleteMedia;
import dev.tintype.media.api.MediaCommand.DescribeMedia;
import dev.tintype.media.api.MediaQuery.OwnMedia;
import dev.tintype.platform.http.Access;
import dev.tintype.platform.http.Request;
import dev.tintype.platform.http.Response;
import dev.tintype.platform.http.RouteGroup;
import dev.tintype.platform.http.Routes;
import dev.tintype.platform.messages.MediaId;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messaging.Bus;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Uploading pictures and describing them, as Mastodon's clients do. */
final class MediaRoutes implements RouteGroup {
  private static final Access WRITE = Access.member("write:media");
  private static final String LIMIT = "media";

  private final Bus bus;
  private final Uploads uploads;
  private final MediaPresenter presenter;

  MediaRoutes(Bus bus, Uploads uploads, MediaPresenter presenter) {
    this.bus = bus;
    this.uploads = uploads;
    this.presenter = presenter;
  }

  @Override
  public void register(Routes routes) {
    routes
        .add(Set.of("POST"), "/api/v1/media", WRITE, LIMIT, this::upload)
        .takes("description", "focus")
        .takesFiles("file")
        .returns(MediaAttachmentJson.class)
        .add(Set.of("POST"), "/api/v2/media", WRITE, LIMIT, this::upload)
        .says("Takes a picture for a post")
        .takes("description", "focus")
        .takesFiles("file")
        .returns(MediaAttachmentJson.class)
        .get("/api/v1/media/{id}", WRITE, this::show)
        .returns(MediaAttachmentJson.class)
        .put("/api/v1/media/{id}", WRITE, this::describe)
        .takes("description", "focus")
        .returns(MediaAttachmentJson.class)
        .delete("/api/v1/media/{id}", WRITE, this::delete);
  }

  /** Pictures are ready when this answers, so that there is nothing to come back for. */
  private Response upload(Request request) {
    Focus focus = focus(request);
    return present(
        request,
        uploads.take(
            request, request.text("description").orElse(""), focus == null ? Focus.CENTRE : focus));
  }

  private Response show(Request request) {
    return present(request, bus.ask(request.caller(), new OwnMedia(id(request))));
  }

  private Response describe(Request request) {
    var command =
        new DescribeMedia(id(request), request.text("description").orElse(null), focus(request));
    return present(request, bus.send(request.caller(), command));
  }

  private Response delete(Request request) {
    bus.send(request.caller(), new DeleteMedia(id(request)));
    return Response.json(Map.of());
  }

  private Response present(Request request, Media media) {
    var json = presenter.present(media, MediaLinks.Audience.RESTRICTED, request.origin());
    return switch (media.state()) {
      case READY -> Response.json(json);
      case UPLOADED, PROCESSING -> Response.json(json).status(206);
      case FAILED -> Response.json(Map.of("error", String.valueOf(media.failure()))).status(422);
    };
  }

  private static MediaId id(Request request) {
    return new MediaId(request.id("id"));
  }

  /** Two numbers with a comma between them; null when there is nothing. */
  private static @Nullable Focus focus(Request request) {
    String text = request.text("focus").orElse("").strip();
    if (text.isEmpty()) {
      return null;
    }
    String[] numbers = text.split(",", -1);
    try {
      if (numbers.length == 2) {
        return new Focus(Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1]));
      }
    } catch (NumberFormatException e) {
      // refused below, like any other text that is not two numbers
    }
    throw Refusal.invalid("focus", "ERR_INVALID", "must be two numbers from -1 to 1");
  }
}
