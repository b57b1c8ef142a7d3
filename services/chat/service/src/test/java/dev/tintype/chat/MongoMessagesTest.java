package dev.tintype.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.chat.storage.MongoMessages;
import dev.tintype.platform.mongo.MongoConfiguration;
import dev.tintype.platform.mongo.MongoStore;
import dev.tintype.platform.testing.TestMongo;
import dev.tintype.platform.testing.TestServices;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoMessagesTest extends MessagesContract {

  /** A database of the test's own on the tests' MongoDB. */
  private static final class Store implements AfterAllCallback {
    private @Nullable MongoStore open;

    MongoStore get() {
      if (open == null) {
        var url = TestMongo.shared().newDatabase();
        open = new MongoStore(new MongoConfiguration(url), new SimpleMeterRegistry());
      }
      return open;
    }

    @Override
    public void afterAll(ExtensionContext context) {
      if (open != null) {
        open.close();
      }
    }
  }

  @RegisterExtension static final Store STORE = new Store();

  static final Company COMPANY =
      new Company(platform ->
          new ChatService(platform, ChatConfiguration.DEFAULT, new MongoMessages(STORE.get())));

  @RegisterExtension static final TestServices tintype = COMPANY.services();

  @Override
  Company company() {
    return COMPANY;
  }

  @Test
  void whatIsMovedIsInMongoAloneAndStillThereOnce() {
    var ann = COMPANY.newPerson();
    var ben = COMPANY.newPerson();
    var chat = COMPANY.friends(ann, ben);
    COMPANY.say(ann, chat, "one");
    COMPANY.say(ben, chat, "two");
    move();
    COMPANY.say(ann, chat, "three");
    assertThat(COMPANY.texts(ben, chat)).containsExactly("one", "two", "three");
    move();
    assertThat(COMPANY.texts(ben, chat)).containsExactly("one", "two", "three");
    assertThat(rowsLeft()).isZero();
  }

  @Test
  void aMessageOfARestoredPastGivesWayToThePresentOne() {
    var ann = COMPANY.newPerson();
    var ben = COMPANY.newPerson();
    var chat = COMPANY.friends(ann, ben);
    STORE
        .get()
        .collection("messages")
        .insertOne(
            new Document("_id", tintype.ids().nextMessage().value())
                .append("conversation", chat.id().value())
                .append("seq", 1L)
                .append("sender", ben.id().value())
                .append("revision", 1)
                .append("state", "SHOWN")
                .append("folded", "never")
                .append("body", "{\"text\":\"never\",\"media\":[]}"));
    assertThat(COMPANY.texts(ann, chat)).isEmpty();
    COMPANY.say(ann, chat, "one");
    COMPANY.say(ann, chat, "two");
    move();
    assertThat(rowsLeft()).isZero();
    assertThat(COMPANY.texts(ben, chat)).containsExactly("one", "two");
  }

  private static long rowsLeft() {
    return tintype
        .database("chat")
        .read(handle -> handle.createQuery("SELECT count(*) FROM message").mapTo(Long.class).one());
  }
}
