package dev.tintype.identity.mail;

import dev.tintype.identity.domain.MailKind;
import dev.tintype.identity.mail.MailTexts.Facts;
import dev.tintype.identity.mail.MailTexts.Text;

/** Mails in Ukrainian. */
final class Ukrainian {
  private Ukrainian() {}

  static Text text(MailKind kind, Facts facts) {
    return switch (kind) {
      case VERIFY_EMAIL ->
          new Text(
              "%s — ваш код для %s".formatted(facts.code(), facts.site()),
              """
              Вітаємо, %s!

              Ласкаво просимо до %s. Щоб підтвердити адресу електронної пошти, введіть цей код:

                  %s

              Він діє %d хв. Якщо ви не реєструвалися, просто не зважайте на цей лист.
              """
                  .formatted(facts.username(), facts.site(), facts.code(), facts.minutes()));
      case RESET_PASSWORD ->
          new Text(
              "Код для нового пароля: %s".formatted(facts.site()),
              """
              Вітаємо, %s!

              Хтось (сподіваємося, ви) хоче встановити новий пароль. Введіть цей код:

                  %s

              Він діє %d хв. Якщо це були не ви, не зважайте на цей лист: нічого не зміниться.
              """
                  .formatted(facts.username(), facts.code(), facts.minutes()));
      case PASSWORD_CHANGED ->
          new Text(
              "Ваш пароль змінено: %s".formatted(facts.site()),
              """
              Вітаємо, %s!

              Ваш пароль змінено, а всі інші сеанси завершено. Якщо це були не ви, негайно
              встановіть новий пароль за посиланням «Забули пароль?» на сторінці входу.
              """
                  .formatted(facts.username()));
      case SECOND_FACTOR_ENABLED ->
          new Text(
              "Двоетапний вхід увімкнено: %s".formatted(facts.site()),
              """
              Вітаємо, %s!

              Відтепер для входу потрібен код із застосунку автентифікації. Якщо його ввімкнули не
              ви, встановіть новий пароль і напишіть адміністраторам %s.
              """
                  .formatted(facts.username(), facts.site()));
      case SECOND_FACTOR_DISABLED ->
          new Text(
              "Двоетапний вхід вимкнено: %s".formatted(facts.site()),
              """
              Вітаємо, %s!

              Для входу знову достатньо пароля. Якщо другий етап вимкнули не ви, негайно встановіть
              новий пароль.
              """
                  .formatted(facts.username()));
      case SIGN_UP_APPROVED ->
          new Text(
              "Ласкаво просимо до %s".formatted(facts.site()),
              """
              Вітаємо, %s!

              Вашу реєстрацію схвалено. Тепер ви можете увійти.
              """
                  .formatted(facts.username()));
      case SIGN_UP_REJECTED ->
          new Text(
              "Ваша реєстрація: %s".formatted(facts.site()),
              """
              Вітаємо!

              Вашу реєстрацію на %s не схвалено, а введені вами дані видалено.
              """
                  .formatted(facts.site()));
    };
  }
}
