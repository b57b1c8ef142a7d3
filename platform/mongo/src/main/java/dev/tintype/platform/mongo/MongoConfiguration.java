package dev.tintype.platform.mongo;

import com.mongodb.ConnectionString;
import dev.tintype.platform.runtime.BadSettings;
import dev.tintype.platform.runtime.Settings;

/**
 * Where MongoDB is.
 *
 * @param url with account, password and database; empty where PostgreSQL does its work
 */
public record MongoConfiguration(String url) {

  public static MongoConfiguration from(Settings settings) {
    var configuration =
        new MongoConfiguration(
            settings.text(
                "mongo.url",
                "",
                "The MongoDB that keeps home timelines and messages, such as"
                    + " mongodb://tintype:password@mongo.example/tintype; empty keeps them in"
                    + " PostgreSQL."));
    if (configuration.chosen()) {
      configuration.parsed();
    }
    return configuration;
  }

  /** Whether there is one at all. */
  public boolean chosen() {
    return !url.isEmpty();
  }

  ConnectionString parsed() {
    try {
      return new ConnectionString(url);
    } catch (IllegalArgumentException e) {
      throw new BadSettings(
          "setting mongo.url must look like mongodb://tintype:password@mongo.example/tintype ("
              + e.getMessage()
              + ")");
    }
  }

  /** Without the password. */
  @Override
  public String toString() {
    return String.join(",", parsed().getHosts());
  }
}
