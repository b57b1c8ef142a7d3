package dev.tintype.gateway.publicwebsocket;

import dev.tintype.platform.http.Channel;

/** Whoever has a channel open here. */
interface Listening {
  Channel channel();

  /** Whether what the client is told may be of what an OAuth scope is about. */
  boolean permits(String scope);

  /** What was said on one of the topics may have been missed. */
  void missed();

  /**
   * Whether this client is yet to be told; services may say a thing twice.
   *
   * @param what that has happened, in one word for each
   */
  boolean isNew(String what);
}
