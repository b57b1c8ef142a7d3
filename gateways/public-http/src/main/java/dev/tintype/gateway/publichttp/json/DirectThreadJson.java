package dev.tintype.gateway.publichttp.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.tintype.gateway.presentation.json.AccountJson;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The chat with one person, as the Pixelfed app reads it.
 *
 * @param id the person's
 * @param domain null for people of this server
 * @param messages the newest first
 */
public record DirectThreadJson(
    String id,
    String name,
    String username,
    String avatar,
    String url,
    boolean muted,
    @JsonProperty("isLocal") boolean isLocal,
    @Nullable String domain,
    List<DirectMessageJson> messages) {

  public static DirectThreadJson of(
      AccountJson person, boolean muted, List<DirectMessageJson> messages) {
    String name = person.displayName().isEmpty() ? person.username() : person.displayName();
    return new DirectThreadJson(
        person.id(),
        name,
        person.username(),
        person.avatar(),
        person.url(),
        muted,
        true,
        null,
        messages);
  }
}
