package dev.tintype.platform.mongo;

import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import dev.tintype.platform.runtime.BadSettings;
import dev.tintype.platform.runtime.Outage;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.bson.Document;

/**
 * One database of a MongoDB, to which what was written is kept by most of its members, on disk,
 * before anybody is told so. A call that takes too long is ended on the server too, so that it
 * can't have its effect later.
 */
public final class MongoStore implements AutoCloseable {
  private static final String DATABASE = "tintype";
  private static final long CALL_SECONDS = 10;
  private static final long FIND_SERVER_SECONDS = 3;
  private static final int CONNECTIONS = 64;

  private final MongoClient client;
  private final String database;
  private final Outage outage;

  /**
   * Connects, and makes sure that the server answers.
   *
   * @throws BadSettings when it doesn't; says what to look at
   */
  public MongoStore(MongoConfiguration configuration, MeterRegistry meters) {
    var url = configuration.parsed();
    database = Objects.requireNonNullElse(url.getDatabase(), DATABASE);
    outage = new Outage("MongoDB at " + configuration, "tintype_mongo_unavailable", meters);
    client =
        MongoClients.create(
            MongoClientSettings.builder()
                .applyToConnectionPoolSettings(pool -> pool.maxSize(CONNECTIONS))
                .applyConnectionString(url)
                .applyToClusterSettings(cluster ->
                    cluster.serverSelectionTimeout(FIND_SERVER_SECONDS, TimeUnit.SECONDS))
                .timeout(CALL_SECONDS, TimeUnit.SECONDS)
                .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .readConcern(ReadConcern.MAJORITY)
                .readPreference(ReadPreference.primary())
                .applicationName("tintype")
                .build());
    try {
      client.getDatabase(database).listCollectionNames().first();
    } catch (MongoException e) {
      client.close();
      throw explained(configuration, e);
    }
  }

  public MongoCollection<Document> collection(String name) {
    return client.getDatabase(database).getCollection(name);
  }

  /**
   * Runs a call.
   *
   * @throws dev.tintype.platform.messages.RefusedException as unavailable when it can't be reached
   */
  public <T> T guard(Supplier<T> call) {
    try {
      T result = call.get();
      outage.over();
      return result;
    } catch (MongoTimeoutException | MongoSocketException | MongoInterruptedException e) {
      throw outage.refused(e);
    }
  }

  @Override
  public void close() {
    client.close();
  }

  private static BadSettings explained(MongoConfiguration configuration, MongoException e) {
    boolean secret = false;
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      secret |= cause instanceof MongoSecurityException;
    }
    secret |= e.getCode() == 18 || e.getCode() == 13 || e.getMessage().contains("uthentication");
    return new BadSettings(
        secret
            ? "setting mongo.url: MongoDB at %s does not take this account and password"
                .formatted(configuration)
            : "setting mongo.url: MongoDB at %s can't be reached".formatted(configuration));
  }
}
