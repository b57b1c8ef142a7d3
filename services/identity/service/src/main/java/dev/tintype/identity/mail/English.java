package dev.tintype.identity.mail;

import dev.tintype.identity.domain.MailKind;
import dev.tintype.identity.mail.MailTexts.Facts;
import dev.tintype.identity.mail.MailTexts.Text;

/** Mails in English. */
final class English {
  private English() {}

  static Text text(MailKind kind, Facts facts) {
    return switch (kind) {
      case VERIFY_EMAIL ->
          new Text(
              "%s is your code for %s".formatted(facts.code(), facts.site()),
              """
              Hello %s,

              welcome to %s! Please enter this code to confirm your e-mail address:

                  %s

              It is good for %d minutes. If you have not signed up, ignore this mail.
              """
                  .formatted(facts.username(), facts.site(), facts.code(), facts.minutes()));
      case RESET_PASSWORD ->
          new Text(
              "Your code for a new password at %s".formatted(facts.site()),
              """
              Hello %s,

              somebody, hopefully you, wants to set a new password. Enter this code:

                  %s

              It is good for %d minutes. If it was not you, ignore this mail: nothing changes.
              """
                  .formatted(facts.username(), facts.code(), facts.minutes()));
      case PASSWORD_CHANGED ->
          new Text(
              "Your password at %s was changed".formatted(facts.site()),
              """
              Hello %s,

              your password was changed, and all other sessions were signed out. If it was not
              you, set a new password at once with "Forgot password?" on the sign-in page.
              """
                  .formatted(facts.username()));
      case SECOND_FACTOR_ENABLED ->
          new Text(
              "Two-step sign-in at %s is on".formatted(facts.site()),
              """
              Hello %s,

              from now on signing in takes a code of your authenticator app. If it was not you
              who turned this on, set a new password and write to the people who run %s.
              """
                  .formatted(facts.username(), facts.site()));
      case SECOND_FACTOR_DISABLED ->
          new Text(
              "Two-step sign-in at %s is off".formatted(facts.site()),
              """
              Hello %s,

              signing in takes only your password again. If it was not you who turned the second
              step off, set a new password at once.
              """
                  .formatted(facts.username()));
      case SIGN_UP_APPROVED ->
          new Text(
              "Welcome to %s".formatted(facts.site()),
              """
              Hello %s,

              your sign-up was approved. You can sign in now.
              """
                  .formatted(facts.username()));
      case SIGN_UP_REJECTED ->
          new Text(
              "Your sign-up at %s".formatted(facts.site()),
              """
              Hello,

              your sign-up at %s was not approved, and what you had entered was deleted.
              """
                  .formatted(facts.site()));
    };
  }
}
