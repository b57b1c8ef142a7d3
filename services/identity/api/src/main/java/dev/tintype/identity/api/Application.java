package dev.tintype.identity.api;

import dev.tintype.platform.messages.ApplicationId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A registered client application. */
public record Application(
    ApplicationId id,
    String name,
    @Nullable String website,
    List<String> redirectUris,
    List<String> scopes) {}
