package dev.tintype.gateway.presentation.json;

import dev.tintype.platform.messages.MediaId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of media files: {@code /media/{id}/{expires}-{signature}/{file}}. Nobody can make
 * one without the installation's key, so that whoever has been shown a link may see what it leads
 * to, for as long as it says.
 */
public final class MediaLinks implements PictureLinks {

  /** Who may be shown a link, and therefore how long it works. */
  public enum Audience {
    /** Anybody, for as long as the file exists. */
    PUBLIC,
    /** A few people: the link works for one to two days. */
    RESTRICTED
  }

  private static final long DAY = Duration.ofDays(1).toSeconds();
  private static final long NEVER = 0;
  private static final int SIGNATURE_BYTES = 16;

  private final Mac mac;
  private final Clock clock;
  private final @Nullable String publicOrigin;

  /** Links to this server alone. */
  public MediaLinks(byte[] key, Clock clock) {
    this(key, clock, null);
  }

  /**
   * @param key that only this installation knows
   * @param publicOrigin a CDN in front of this server, to which public links lead; null for none
   */
  public MediaLinks(byte[] key, Clock clock, @Nullable String publicOrigin) {
    this.clock = clock;
    this.publicOrigin = publicOrigin;
    try {
      mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The path of one file.
   *
   * @param file a variant's name, such as {@code 1080.webp}
   */
  public String url(MediaId media, String file, Audience audience) {
    return folder(media, audience) + file;
  }

  /**
   * The address that all of a media's files begin with.
   *
   * @param origin under which people see this server
   */
  public String folder(String origin, MediaId media, Audience audience) {
    boolean elsewhere = audience == Audience.PUBLIC && publicOrigin != null;
    return (elsewhere ? publicOrigin : origin) + folder(media, audience);
  }

  /** The path that all of a media's files begin with; signed once for all of them. */
  public String folder(MediaId media, Audience audience) {
    long expires =
        switch (audience) {
          case PUBLIC -> NEVER;
          case RESTRICTED -> endOfTomorrow();
        };
    return "/media/%s/%d-%s/".formatted(media, expires, signature(media, expires));
  }

  @Override
  public String permanent(String origin, MediaId media, String file) {
    return folder(origin, media, Audience.PUBLIC) + file;
  }

  /**
   * Looks at the {@code {expires}-{signature}} of a link.
   *
   * @return until when the link works ({@link Instant#MAX} for always); empty when it does not
   */
  public Optional<Instant> verify(MediaId media, String proof) {
    int dash = proof.indexOf('-');
    if (dash < 1 || dash > 12 || !proof.substring(0, dash).chars().allMatch(Character::isDigit)) {
      return Optional.empty();
    }
    long expires = Long.parseLong(proof.substring(0, dash));
    byte[] expected = signature(media, expires).getBytes(StandardCharsets.US_ASCII);
    byte[] given = proof.substring(dash + 1).getBytes(StandardCharsets.UTF_8);
    if (!MessageDigest.isEqual(expected, given)) {
      return Optional.empty();
    }
    Instant until = expires == NEVER ? Instant.MAX : Instant.ofEpochSecond(expires);
    return clock.instant().isBefore(until) ? Optional.of(until) : Optional.empty();
  }

  /** The same for a whole day, so that browsers find what they have already loaded. */
  private long endOfTomorrow() {
    return (Math.floorDiv(clock.instant().getEpochSecond(), DAY) + 2) * DAY;
  }

  private String signature(MediaId media, long expires) {
    var message = ByteBuffer.allocate(16).putLong(media.value()).putLong(expires).array();
    byte[] code = copyOfMac().doFinal(message);
    var signature = ByteBuffer.wrap(code, 0, SIGNATURE_BYTES);
    return new String(
        Base64.getUrlEncoder().withoutPadding().encode(signature).array(),
        StandardCharsets.US_ASCII);
  }

  /** A {@link Mac} serves one thread at a time; copying is cheaper than making one. */
  private Mac copyOfMac() {
    try {
      return (Mac) mac.clone();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException(e);
    }
  }
}
