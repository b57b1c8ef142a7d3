package dev.tintype.identity.api;

import java.util.List;

/** What a person is asked to allow. */
public record Authorization(Application application, List<String> scopes) {}
