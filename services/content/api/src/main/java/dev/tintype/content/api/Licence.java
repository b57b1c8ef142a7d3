package dev.tintype.content.api;

/** Under which terms others may use a post's pictures. */
public enum Licence {
  ALL_RIGHTS_RESERVED,
  CC0,
  CC_BY,
  CC_BY_SA,
  CC_BY_ND,
  CC_BY_NC,
  CC_BY_NC_SA,
  CC_BY_NC_ND
}
