package dev.tintype.identity.api;

import java.util.List;

/** Ten codes, each good once in place of the authenticator app; shown this one time. */
public record RecoveryCodes(List<Secret> codes) {}
