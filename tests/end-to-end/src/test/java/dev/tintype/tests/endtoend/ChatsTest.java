package dev.tintype.tests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.tests.system.Answer;
import dev.tintype.tests.system.Client;
import dev.tintype.tests.system.Person;
import dev.tintype.tests.system.Pictures;
import dev.tintype.tests.system.TestSystem;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ChatsTest {
  private static final String CHATS = "/api/tintype/v1/chats";

  private final TestSystem system = TestSystem.shared();
  private final Person anna = system.person("anna");
  private final Person ben = system.person("ben");

  @Test
  void friendsTalkAndSeeWhatIsUnreadAndRead() {
    var chat = friends();
    var hello = say(anna, chat, "hello", "text", "hello ben").expect(200);
    assertThat(hello.json().path("seq").asLong()).isEqualTo(1);
    assertThat(hello.text("client_id")).isEqualTo("hello");
    assertThat(say(anna, chat, "hello", "text", "hello ben").text("id"))
        .isEqualTo(hello.text("id"));

    assertThat(ben.get(CHATS + "/unread").json().path("conversations").asInt()).isEqualTo(1);
    var listed = ben.get(CHATS).json().get(0);
    assertThat(listed.path("id").asString()).isEqualTo(chat);
    assertThat(listed.path("unread").asLong()).isEqualTo(1);
    assertThat(listed.path("last_message").path("text").asString()).isEqualTo("hello ben");
    assertThat(listed.path("last_message").path("account").path("username").asString())
        .isEqualTo(anna.username());

    ben.post(CHATS + "/" + chat + "/delivered", "seq", "1").expect(200);
    ben.post(CHATS + "/" + chat + "/typing").expect(200);
    assertThat(ben.post(CHATS + "/" + chat + "/read", "seq", "1").json().path("unread").asLong())
        .isZero();
    assertThat(member(anna.get(CHATS + "/" + chat).json(), ben).path("read_seq").asLong())
        .isEqualTo(1);
  }

  @Test
  void whatManySayAtOnceIsOneSequenceThatGoesOnSinceWhatWasSeen() throws Exception {
    var chat = friends();
    List<Callable<Answer>> sends = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      Client who = i % 2 == 0 ? anna : ben;
      String name = "m" + i / 4; // each is sent twice by either
      sends.add(() -> say(who, chat, name, "text", name).expect(200));
    }
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var sent : threads.invokeAll(sends)) {
        sent.get();
      }
    }
    var seen = new ArrayList<Long>();
    long last = 0;
    while (last < 12) {
      var page =
          ben.get(messages(chat), "since", Long.toString(last), "limit", "5").expect(200).json();
      for (int i = page.size() - 1; i >= 0; i--) {
        seen.add(page.get(i).path("seq").asLong());
      }
      last = seen.getLast();
    }
    assertThat(seen).isEqualTo(LongStream.rangeClosed(1, 12).boxed().toList());
    assertThat(ben.get(messages(chat), "since", "12").json()).isEmpty();
  }

  @Test
  void messagesAreEditedAnsweredTakenBackAndFound() {
    var chat = friends();
    var first = say(anna, chat, "1", "text", "Look at the Harbour").text("id");
    var second = say(ben, chat, "2", "text", "which one?", "reply_to", first).json();
    assertThat(second.path("reply_to").path("text").asString()).isEqualTo("Look at the Harbour");

    String path = messages(chat) + "/" + first;
    assertThat(anna.patch(path, "text", "Look at the old harbour").text("text"))
        .isEqualTo("Look at the old harbour");
    ben.patch(path, "text", "mine").expect(422);
    assertThat(ben.put(path + "/reaction", "emoji", "⚓").json().path("reactions")).hasSize(1);
    ben.put(path + "/reaction", "emoji", "<b>").expect(422);
    assertThat(ben.get(CHATS + "/" + chat + "/search", "q", "HARBOUR").ids())
        .containsExactly(first);
    ben.delete(path + "/reaction").expect(200);
    ben.delete(path).expect(422);
    assertThat(anna.delete(path).text("state")).isEqualTo("unsent");
    assertThat(ben.get(CHATS + "/" + chat + "/search", "q", "harbour").ids()).isEmpty();
    assertThat(ben.get(messages(chat)).json().get(1).path("state").asString()).isEqualTo("unsent");
    anna.patch(messages("1") + "/" + first, "text", "x").expect(404);
  }

  @Test
  void picturesAndSharedPostsGoOnlyWhereTheyMay() {
    var chat = friends();
    var cleo = system.person("cleo");
    var picture = anna.uploads(Pictures.jpeg(800, 600, 1), "a boat");
    var sent = say(anna, chat, "p", "media_ids[]", picture).json();
    var url = sent.path("media").get(0).path("url").asString();
    var path = URI.create(url).getRawPath();
    assertThat(path).doesNotContain("/0-"); // a link that ends some day
    system.visitor().get(path).expect(200);
    assertThat(
            say(ben, chat, "q", "media_ids[]", picture)
                .expect(422)
                .anyJson()
                .path("error")
                .asString())
        .contains("pictures that aren't there");

    var open = cleo.says("for all").path("id").asString();
    var shared = say(anna, chat, "s", "post_id", open).json();
    assertThat(shared.path("post").path("content_text").asString()).isEqualTo("for all");
    ben.follows(anna);
    var hidden = anna.says("for followers", "visibility", "private").path("id").asString();
    var withCleo = open(anna, cleo);
    assertThat(say(cleo, withCleo, "h", "post_id", hidden).status()).isEqualTo(404);
    say(anna, withCleo, "h", "post_id", hidden).expect(200);
    var seen = cleo.get(messages(withCleo)).json().get(0);
    assertThat(seen.path("post_id").asString()).isEqualTo(hidden);
    assertThat(seen.path("post").isNull()).isTrue();
  }

  @Test
  void aStrangerAsksAndIsAcceptedOrDeclined() {
    var chat = open(anna, ben);
    say(anna, chat, "1", "text", "hello stranger").expect(200);
    assertThat(ben.get(CHATS).ids()).isEmpty();
    assertThat(ben.get(CHATS, "folder", "requests").ids()).containsExactly(chat);
    assertThat(ben.get("/api/v1/conversations", "scope", "requests").ids()).containsExactly(chat);
    assertThat(anna.get(CHATS, "folder", "sent").ids()).containsExactly(chat);
    ben.get(CHATS, "folder", "attic").expect(422);
    ben.post(CHATS + "/" + chat + "/decline").expect(200);
    assertThat(ben.get(CHATS, "folder", "requests").ids()).isEmpty();
    assertThat(ben.post(CHATS + "/" + chat + "/accept").text("standing")).isEqualTo("member");
    assertThat(ben.get(CHATS).ids()).containsExactly(chat);

    var cleo = system.person("cleo");
    assertThat(ben.patch(CHATS + "/settings", "requests", "false").text("requests"))
        .isEqualTo("false");
    assertThat(
            cleo.post(CHATS, "account_id", ben.id()).expect(422).anyJson().path("code").asString())
        .isEqualTo("takes_no_requests");
  }

  @Test
  void blockedPeopleCannotReachEachOther() {
    var chat = friends();
    say(anna, chat, "1", "text", "hi").expect(200);
    ben.blocks(anna);
    system.settle();
    assertThat(say(anna, chat, "2", "text", "why?").expect(422).anyJson().path("code").asString())
        .isEqualTo("cannot_write");
    anna.post(CHATS, "account_id", ben.id()).expect(404);
    assertThat(anna.get(CHATS).ids()).isEmpty();
    assertThat(ben.get("/api/v1/conversations").ids()).isEmpty();
  }

  @Test
  void aGroupIsMadeJoinedByItsLinkAndLeft() {
    ben.follows(anna);
    var cleo = system.person("cleo");
    var group =
        anna.post(CHATS, "account_ids[]", ben.id(), "name", "boats", "client_id", "g").json();
    var id = group.path("id").asString();
    assertThat(
            anna.post(CHATS, "account_ids[]", ben.id(), "name", "boats", "client_id", "g")
                .text("id"))
        .isEqualTo(id);
    assertThat(group.path("members_count").asInt()).isEqualTo(2);
    ben.patch(CHATS + "/" + id, "name", "ships").expect(422);
    ben.post(CHATS + "/" + id + "/invite").expect(422);
    var code = anna.post(CHATS + "/" + id + "/invite").text("invite");
    assertThat(cleo.get(CHATS + "/invites/" + code).text("name")).isEqualTo("boats");
    cleo.get(CHATS + "/" + id).expect(404);
    assertThat(cleo.post(CHATS + "/invites/" + code).json().path("members_count").asInt())
        .isEqualTo(3);
    say(cleo, id, "1", "text", "thanks").expect(200);
    anna.put(CHATS + "/" + id + "/admins/" + cleo.id()).expect(200);
    cleo.delete(CHATS + "/" + id + "/members/" + ben.id()).expect(200);
    ben.get(messages(id)).expect(404);
    ben.post(CHATS + "/invites/" + code).expect(422);
    anna.post(CHATS + "/" + id + "/leave").expect(200);
    anna.get(CHATS + "/" + id).expect(404);
    var notices =
        StreamSupport.stream(cleo.get(messages(id)).json().spliterator(), false)
            .map(message -> message.path("notice").path("kind").asString(""))
            .toList();
    assertThat(notices).containsExactly("left", "removed", "admin_made", "", "joined");
  }

  @Test
  void mastodonsClientsSeeConversations() {
    var chat = friends();
    say(anna, chat, "1", "text", "a <b>bold</b> word").expect(200);
    var seen = ben.get("/api/v1/conversations").json().get(0);
    assertThat(seen.path("id").asString()).isEqualTo(chat);
    assertThat(seen.path("unread").asBoolean()).isTrue();
    assertThat(seen.path("accounts").get(0).path("id").asString()).isEqualTo(anna.id());
    var last = seen.path("last_status");
    assertThat(last.path("visibility").asString()).isEqualTo("direct");
    assertThat(last.path("content").asString()).contains("&lt;b&gt;");
    var read = ben.post("/api/v1/conversations/" + chat + "/read").json();
    assertThat(read.path("unread").asBoolean()).isFalse();
    ben.delete("/api/v1/conversations/" + chat).expect(200);
    assertThat(ben.get("/api/v1/conversations").ids()).isEmpty();
    assertThat(anna.get("/api/v1/conversations").ids()).containsExactly(chat);
  }

  @Test
  void aDirectStatusIsAMessageToThePersonWhomItNames() {
    friends();
    anna.post("/api/v1/statuses", "status", "hello?", "visibility", "direct").expect(422);
    var sent = anna.says("@" + ben.username() + " hello", "visibility", "direct");
    assertThat(sent.path("visibility").asString()).isEqualTo("direct");
    var id = sent.path("id").asString();
    var seen = ben.get("/api/v1/conversations").json().get(0);
    assertThat(seen.path("last_status").path("id").asString()).isEqualTo(id);
    var answer = ben.says("hi", "visibility", "direct", "in_reply_to_id", id);
    assertThat(answer.path("in_reply_to_id").asString()).isEqualTo(id);
    var around = anna.get("/api/v1/statuses/" + id + "/context").json();
    assertThat(around.path("descendants").get(0).path("id").asString())
        .isEqualTo(answer.path("id").asString());
    system.person("cleo").get("/api/v1/statuses/" + id).expect(404);
    system.visitor().get("/api/v1/statuses/" + id).expect(401);
    assertThat(anna.home()).doesNotContain(id);
    anna.delete("/api/v1/statuses/" + id).expect(200);
    ben.get("/api/v1/statuses/" + id).expect(404);
  }

  @Test
  void thePixelfedAppTalks() {
    friends();
    String thread = "/api/v1.1/direct/thread";
    var empty = ben.get(thread, "pid", anna.id()).json();
    assertThat(empty.path("username").asString()).isEqualTo(anna.username());
    assertThat(empty.path("messages")).isEmpty();
    anna.post(thread + "/send", "to_id", ben.id(), "message", "x".repeat(501)).expect(422);
    var sent =
        anna.post(thread + "/send", "to_id", ben.id(), "message", "hi", "type", "text").json();
    assertThat(sent.path("isAuthor").asBoolean()).isTrue();
    assertThat(sent.path("seen").asBoolean()).isFalse();
    anna.upload("POST", thread + "/media", "file", Pictures.jpeg(400, 300, 1), "to_id", ben.id())
        .expect(200);
    var seen = ben.get(thread, "pid", anna.id()).json();
    assertThat(seen.path("isLocal").asBoolean()).isTrue();
    assertThat(seen.path("messages")).hasSize(2);
    assertThat(seen.path("messages").get(0).path("type").asString()).isEqualTo("photo");
    var older = ben.get(thread, "pid", anna.id(), "max_id", "2").json().path("messages");
    assertThat(older.get(0).path("text").asString()).isEqualTo("hi");
    ben.post(thread + "/read", "pid", anna.id(), "sid", sent.path("reportId").asString())
        .expect(200);
    var after = anna.get(thread, "pid", ben.id()).json().path("messages").get(1);
    assertThat(after.path("seen").asBoolean()).isTrue();
    ben.post(thread + "/mute", "id", anna.id()).expect(200);
    assertThat(ben.get(thread, "pid", anna.id()).json().path("muted").asBoolean()).isTrue();
    anna.delete(thread + "/message", "id", sent.path("reportId").asString()).expect(200);
    assertThat(ben.get(thread, "pid", anna.id()).json().path("messages")).hasSize(1);
    assertThat(ben.post("/api/v1.1/direct/lookup", "q", anna.username()).ids()).contains(anna.id());
    assertThat(ben.get("/api/pixelfed/v1/direct/compose/mutuals").ids()).contains(anna.id());
  }

  @Test
  void ofADeletedPersonOnlyThePlacesAreLeft() {
    var chat = friends();
    say(anna, chat, "1", "text", "remember me").expect(200);
    say(ben, chat, "2", "text", "always").expect(200);
    anna.browser()
        .json("DELETE", "/api/tintype/v1/account", "{\"password\":\"" + Person.PASSWORD + "\"}")
        .expect(202);
    system.settle();
    var seen = ben.get(messages(chat)).json();
    assertThat(seen.get(0).path("text").asString()).isEqualTo("always");
    assertThat(seen.get(1).path("state").asString()).isEqualTo("erased");
    assertThat(seen.get(1).path("account").isNull()).isTrue();
    assertThat(say(ben, chat, "3", "text", "hello?").expect(422).anyJson().path("code").asString())
        .isEqualTo("alone");
  }

  private String friends() {
    anna.follows(ben);
    ben.follows(anna);
    return open(anna, ben);
  }

  private static String open(Person one, Person other) {
    return one.post(CHATS, "account_id", other.id()).expect(200).text("id");
  }

  private static String messages(String chat) {
    return CHATS + "/" + chat + "/messages";
  }

  private static Answer say(Client who, String chat, String name, String... parameters) {
    var all = new ArrayList<>(List.of("client_id", name));
    all.addAll(List.of(parameters));
    return who.post(messages(chat), all.toArray(String[]::new));
  }

  private static JsonNode member(JsonNode chat, Person who) {
    return StreamSupport.stream(chat.path("members").spliterator(), false)
        .filter(member -> member.path("account").path("id").asString().equals(who.id()))
        .findFirst()
        .orElseThrow();
  }
}
