package dev.tintype.gateway.publichttp;

import dev.tintype.gateway.presentation.Accounts;
import dev.tintype.gateway.presentation.Viewer;
import dev.tintype.gateway.presentation.json.AccountPresenter;
import dev.tintype.gateway.presentation.json.CredentialAccountJson;
import dev.tintype.gateway.publichttp.json.ProfileJson;
import dev.tintype.media.api.MediaPurpose;
import dev.tintype.platform.http.Access;
import dev.tintype.platform.http.Request;
import dev.tintype.platform.http.Response;
import dev.tintype.platform.http.RouteGroup;
import dev.tintype.platform.http.Routes;
import dev.tintype.platform.messages.MediaId;
import dev.tintype.platform.messages.RefusedException;
import dev.tintype.platform.messaging.Bus;
import dev.tintype.profile.api.Profile;
import dev.tintype.profile.api.ProfileChange;
import dev.tintype.profile.api.ProfileCommand.EditProfile;
import dev.tintype.relationship.api.RelationshipQuery.FollowRequestCount;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The caller's own account: what it is, and changing it. */
final class ProfileEditRoutes implements RouteGroup {
  private final Bus bus;
  private final Accounts accounts;
  private final AccountPresenter presenter;
  private final ProfilePictures pictures;

  ProfileEditRoutes(
      Bus bus, Accounts accounts, AccountPresenter presenter, ProfilePictures pictures) {
    this.bus = bus;
    this.accounts = accounts;
    this.presenter = presenter;
    this.pictures = pictures;
  }

  @Override
  public void register(Routes routes) {
    var read = Access.member("read:accounts");
    var write = Access.member("write:accounts");
    var methods = Set.of("PATCH", "POST");
    routes
        .get("/api/v1/accounts/verify_credentials", read, this::own)
        .says("Shows the caller's own account")
        .returns(CredentialAccountJson.class)
        .add(methods, "/api/v1/accounts/update_credentials", write, "default", this::update)
        .says("Changes the caller's own account")
        .takes(
            "display_name",
            "note",
            "avatar_description",
            "header_description",
            "locked",
            "discoverable",
            "indexable",
            "hide_collections",
            "fields_attributes[][name]",
            "fields_attributes[][value]",
            "pronouns",
            "website",
            "source[privacy]",
            "source[sensitive]",
            "source[language]")
        .takesFiles("avatar", "header")
        .returns(CredentialAccountJson.class)
        .get("/api/v1/profile", read, this::profile)
        .says("Shows the caller's profile as it is edited")
        .returns(ProfileJson.class)
        .patch("/api/v1/profile", write, this::updateProfile)
        .delete("/api/v1/profile/avatar", write, this::removeAvatar)
        .says("Takes the avatar away")
        .returns(CredentialAccountJson.class)
        .delete("/api/v1/profile/header", write, this::removeHeader)
        .says("Takes the header away")
        .returns(CredentialAccountJson.class)
        .delete("/api/v1.1/accounts/avatar", write, this::removeAvatar)
        .delete("/api/pixelfed/v1/accounts/avatar", write, this::removeAvatar);
  }

  private Response own(Request request) {
    var self = request.caller().member();
    return credentials(request, accounts.profile(request.caller(), self));
  }

  private Response update(Request request) {
    return credentials(request, edit(request));
  }

  private Response profile(Request request) {
    var self = request.caller().member();
    return present(request, accounts.profile(request.caller(), self));
  }

  private Response updateProfile(Request request) {
    return present(request, edit(request));
  }

  private Response removeAvatar(Request request) {
    return credentials(request, send(request, List.of(new ProfileChange.NoAvatar())));
  }

  private Response removeHeader(Request request) {
    return credentials(request, send(request, List.of(new ProfileChange.NoHeader())));
  }

  private Profile edit(Request request) {
    List<ProfileChange> changes = new ArrayList<>(ProfileEdits.of(request));
    List<MediaId> uploaded = new ArrayList<>();
    try {
      picture(request, "avatar", MediaPurpose.AVATAR, uploaded, ProfileChange.Avatar::new)
          .or(() -> cleared(request, "avatar", new ProfileChange.NoAvatar()))
          .ifPresent(changes::add);
      picture(request, "header", MediaPurpose.HEADER, uploaded, ProfileChange.Header::new)
          .or(() -> cleared(request, "header", new ProfileChange.NoHeader()))
          .ifPresent(changes::add);
      return send(request, changes);
    } catch (RefusedException e) {
      uploaded.forEach(media -> pictures.discard(request.caller(), media));
      throw e;
    }
  }

  private Optional<ProfileChange> picture(
      Request request,
      String name,
      MediaPurpose purpose,
      List<MediaId> uploaded,
      Function<MediaId, ProfileChange> change) {
    return request
        .file(name)
        .map(file -> {
          String alt = request.text(name + "_description").orElse("");
          var media = pictures.upload(request.caller(), file, purpose, alt);
          uploaded.add(media);
          return change.apply(media);
        });
  }

  private static Optional<ProfileChange> cleared(
      Request request, String name, ProfileChange change) {
    return request.text(name).filter(String::isEmpty).map(_ -> change);
  }

  private Profile send(Request request, List<ProfileChange> changes) {
    return bus.send(request.caller(), new EditProfile(changes));
  }

  private Response credentials(Request request, Profile profile) {
    long waiting = bus.ask(request.caller(), new FollowRequestCount(profile.account()));
    return Response.json(
        CredentialAccountJson.of(profile, accounts.present(Viewer.of(request), profile), waiting));
  }

  private Response present(Request request, Profile profile) {
    return Response.json(ProfileJson.of(profile, presenter, request.origin()));
  }
}
