package dev.tintype.identity;

import dev.tintype.identity.api.SignUpMode;
import dev.tintype.identity.domain.Usernames;
import dev.tintype.platform.runtime.Settings;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the operator decides.
 *
 * @param staff usernames in lower case
 * @param invitesByStaffOnly or else every member may invite
 * @param smtpUrl empty where there is no mail server; then no verification is asked for
 */
public record IdentityConfiguration(
    SignUpMode signUp,
    Set<String> staff,
    boolean invitesByStaffOnly,
    boolean passwordGrant,
    String siteName,
    Duration codesLast,
    Duration askDeletionAgainAfter,
    PasswordCost passwordCost,
    String smtpUrl,
    String mailFrom) {

  /**
   * What hashing a password costs (Argon2id).
   *
   * @param memoryKib memory in KiB
   * @param passes over that memory
   */
  public record PasswordCost(int memoryKib, int passes) {
    /** What OWASP recommends. */
    public static final PasswordCost RECOMMENDED = new PasswordCost(19_456, 2);
  }

  public static IdentityConfiguration from(Settings settings) {
    return new IdentityConfiguration(
        SignUpMode.valueOf(
            settings
                .choice(
                    "identity.sign-up",
                    List.of("open", "approval", "invite"),
                    "Who may sign up: anybody, whom staff approves, or who has an invite.")
                .toUpperCase(Locale.ROOT)),
        usernames(
            settings.text(
                "identity.staff",
                "",
                "Usernames of staff, separated by commas. They sign up first: a name that is"
                    + " listed here can't be signed up for.")),
        settings
            .choice("identity.invites", List.of("members", "staff"), "Who may make invites.")
            .equals("staff"),
        settings.flag(
            "identity.password-grant",
            true,
            "Lets apps that have no browser sign people in by password (no second factor then)."),
        settings.text(
            "identity.site-name", "Tintype", "The server's name in mails and authenticator apps."),
        settings.duration(
            "identity.codes-last", Duration.ofMinutes(20), "How long mailed codes are good."),
        settings.duration(
            "identity.ask-deletion-again-after",
            Duration.ofMinutes(10),
            "How soon services that have not confirmed an account's deletion are asked again."),
        new PasswordCost(
            (int)
                settings.number(
                    "identity.password-memory",
                    PasswordCost.RECOMMENDED.memoryKib(),
                    "Memory for hashing one password, in KiB."),
            (int)
                settings.number(
                    "identity.password-passes",
                    PasswordCost.RECOMMENDED.passes(),
                    "Passes over that memory.")),
        settings.text(
            "mail.smtp-url",
            "",
            "The mail server: smtp://user:password@host:587 or smtps://…; without one, mails go to"
                + " a folder and the log, and e-mail addresses are not verified."),
        settings.text("mail.from", "Tintype <tintype@localhost>", "The sender of mails."));
  }

  /** Whether e-mail addresses are verified: only where there is a way to write to them. */
  public boolean verifiesEmail() {
    return !smtpUrl.isEmpty();
  }

  private static Set<String> usernames(String list) {
    return Arrays.stream(list.split("[,\\s]+"))
        .filter(name -> !name.isEmpty())
        .map(Usernames::key)
        .collect(Collectors.toUnmodifiableSet());
  }
}
