package dev.tintype.profile.storage;

import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.MessageJson;
import dev.tintype.profile.api.PostDefaults;
import dev.tintype.profile.api.PostDefaults.DefaultAudience;
import dev.tintype.profile.api.Profile;
import dev.tintype.profile.api.ProfileField;
import dev.tintype.profile.api.ProfileImage;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Between rows of the table and profiles. */
final class ProfileRow {
  private ProfileRow() {}

  static Profile read(ResultSet row) throws SQLException {
    return new Profile(
        new AccountId(row.getLong("account")),
        row.getString("username"),
        row.getString("display_name"),
        row.getString("bio"),
        List.of(MessageJson.read(bytes(row.getString("fields")), ProfileField[].class)),
        List.of((String[]) row.getArray("pronouns").getArray()),
        row.getString("website"),
        image(row.getString("avatar")),
        image(row.getString("header")),
        row.getBoolean("private"),
        row.getBoolean("discoverable"),
        row.getBoolean("indexable"),
        row.getBoolean("hide_collections"),
        new PostDefaults(
            DefaultAudience.valueOf(row.getString("default_audience")),
            row.getBoolean("default_sensitive"),
            row.getString("default_language")),
        row.getLong("followers"),
        row.getLong("following"),
        row.getLong("posts"),
        instant(row.getTimestamp("last_post_at")),
        row.getTimestamp("created_at").toInstant(),
        row.getLong("revision"),
        row.getBoolean("suspended"));
  }

  static @Nullable String json(@Nullable Object value) {
    return value == null ? null : new String(MessageJson.write(value), StandardCharsets.UTF_8);
  }

  private static @Nullable ProfileImage image(@Nullable String json) {
    return json == null ? null : MessageJson.read(bytes(json), ProfileImage.class);
  }

  private static byte[] bytes(String json) {
    return json.getBytes(StandardCharsets.UTF_8);
  }

  private static @Nullable Instant instant(@Nullable Timestamp time) {
    return time == null ? null : time.toInstant();
  }
}
