package dev.tintype.notification.api;

import dev.tintype.platform.messages.AccountId;
import java.util.List;

/**
 * What an account wants to be told.
 *
 * @param kinds a choice for every kind
 * @param people those for whom it is otherwise, the last chosen first, at most {@value #MOST}
 */
public record NotificationSettings(List<KindChoice> kinds, List<PersonChoice> people) {

  /** About how many people somebody can have a choice of their own. */
  public static final int MOST = 1_000;

  public NotificationSettings {
    kinds = List.copyOf(kinds);
    people = List.copyOf(people);
  }

  /** Whose notifications of a kind are wanted. */
  public enum From {
    EVERYONE,
    /** Of people whom the account follows. */
    FOLLOWED,
    NOBODY
  }

  /** What is wanted of one kind. */
  public record KindChoice(Kind kind, From from) {}

  /**
   * What is wanted of one person.
   *
   * @param always as of somebody whom the account knows well: whatever is wanted of anybody, and
   *     nothing of it kept back; otherwise nothing at all
   */
  public record PersonChoice(AccountId account, boolean always) {}
}
