package dev.tintype.tests.system;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Somebody with an account and an app. */
public final class Person extends Client {
  public static final String PASSWORD = "correct horse battery";

  private final String username;
  private final String id;

  private Person(Site site, String token, String username, String id) {
    super(site, token);
    this.username = username;
    this.id = id;
  }

  static Person signUp(Site site, String username) {
    var app =
        site.visitor()
            .post(
                "/api/v1/apps",
                "client_name",
                "Test app",
                "redirect_uris",
                "urn:ietf:wg:oauth:2.0:oob",
                "scopes",
                "read write follow push");
    var appToken =
        site.visitor()
            .post(
                "/oauth/token",
                "grant_type",
                "client_credentials",
                "client_id",
                app.text("client_id"),
                "client_secret",
                app.text("client_secret"),
                "scope",
                "read write follow push");
    var signedUp =
        new Client(site, appToken.text("access_token"))
            .post(
                "/api/v1/accounts",
                "username",
                username,
                "email",
                username + "@mail.example",
                "password",
                PASSWORD,
                "agreement",
                "true",
                "locale",
                "en");
    String token = signedUp.text("access_token");
    var account = new Client(site, token).get("/api/v1/accounts/verify_credentials");
    return new Person(site, token, username, account.text("id"));
  }

  public String username() {
    return username;
  }

  public String id() {
    return id;
  }

  /** The same person in a browser, signed in through the form. */
  public Client browser() {
    var answer =
        site().visitor().post("/sign-in", "login", username, "password", PASSWORD).expect(303);
    return new Client(site(), null, answer.header("set-cookie").orElseThrow().split(";")[0]);
  }

  /** The account as this person sees it. */
  public JsonNode account() {
    return get("/api/v1/accounts/" + id).json();
  }

  public JsonNode follows(Person other) {
    return post("/api/v1/accounts/" + other.id() + "/follow").json();
  }

  public JsonNode unfollows(Person other) {
    return post("/api/v1/accounts/" + other.id() + "/unfollow").json();
  }

  public JsonNode blocks(Person other) {
    return post("/api/v1/accounts/" + other.id() + "/block").json();
  }

  /** How this person stands to another. */
  public JsonNode relationTo(Person other) {
    return get("/api/v1/accounts/relationships", "id[]", other.id()).json().get(0);
  }

  public void turnsPrivate() {
    patch("/api/v1/accounts/update_credentials", "locked", "true").expect(200);
  }

  /** Uploads a picture and gives its id. */
  public String uploads(byte[] picture, String description) {
    return upload("POST", "/api/v2/media", "file", picture, "description", description)
        .expect(200)
        .text("id");
  }

  /** Posts words only. */
  public JsonNode says(String words, String... parameters) {
    var all = new ArrayList<>(List.of("status", words));
    all.addAll(List.of(parameters));
    return post("/api/v1/statuses", all.toArray(String[]::new)).json();
  }

  /** Posts an album of generated pictures. */
  public JsonNode posts(String words, int pictures, String... parameters) {
    var all = new ArrayList<>(List.of("status", words));
    for (int i = 0; i < pictures; i++) {
      all.add("media_ids[]");
      all.add(uploads(Pictures.jpeg(800, 600, i), "picture " + (i + 1)));
    }
    all.addAll(List.of(parameters));
    return post("/api/v1/statuses", all.toArray(String[]::new)).json();
  }

  /** The ids of the first page of the home timeline, after everything has settled. */
  public List<String> home() {
    site().settle();
    return get("/api/v1/timelines/home", "limit", "40").expect(200).ids();
  }
}
