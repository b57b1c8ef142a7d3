package dev.tintype.notification.api;

/**
 * What becomes of notifications from people whom an account doesn't know.
 *
 * @param fromNotFollowed of those whom the account doesn't follow
 * @param fromNotFollowers of those who don't follow the account, or not for three days yet
 * @param fromNew of accounts younger than thirty days
 * @param fromPrivate of those who want to talk in private
 * @param fromLimited of those whom staff has limited
 */
public record NotificationPolicy(
    Treatment fromNotFollowed,
    Treatment fromNotFollowers,
    Treatment fromNew,
    Treatment fromPrivate,
    Treatment fromLimited) {

  /** What to do with one. */
  public enum Treatment {
    /** It is told like any other. */
    ACCEPT,
    /** It is kept back among the requests. */
    FILTER,
    /** It is not even kept. */
    DROP
  }

  /** How it is for everybody who hasn't said otherwise. */
  public static final NotificationPolicy INITIAL =
      new NotificationPolicy(
          Treatment.ACCEPT, Treatment.ACCEPT, Treatment.ACCEPT, Treatment.ACCEPT, Treatment.ACCEPT);
}
