package dev.tintype.relationship;

import dev.tintype.platform.runtime.Settings;
import java.time.Duration;

/**
 * The relationship service's settings.
 *
 * @param followLimit how many accounts one account may follow, requests included
 * @param muteCleaning how often mutes whose time is over are deleted
 */
public record RelationshipConfiguration(long followLimit, Duration muteCleaning) {

  public RelationshipConfiguration {
    if (followLimit < 1) {
      throw new IllegalArgumentException("relationship.follow-limit is less than 1");
    }
  }

  public static RelationshipConfiguration from(Settings settings) {
    return new RelationshipConfiguration(
        settings.number(
            "relationship.follow-limit", 7_500, "How many accounts one account may follow."),
        settings.duration(
            "relationship.mute-cleaning",
            Duration.ofHours(1),
            "How often mutes whose time is over are deleted."));
  }
}
