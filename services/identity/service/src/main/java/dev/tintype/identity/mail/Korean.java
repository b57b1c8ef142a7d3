package dev.tintype.identity.mail;

import dev.tintype.identity.domain.MailKind;
import dev.tintype.identity.mail.MailTexts.Facts;
import dev.tintype.identity.mail.MailTexts.Text;

/** Mails in Korean. */
final class Korean {
  private Korean() {}

  static Text text(MailKind kind, Facts facts) {
    return switch (kind) {
      case VERIFY_EMAIL ->
          new Text(
              "%s 인증 코드: %s".formatted(facts.site(), facts.code()),
              """
              안녕하세요, %s 님.

              %s에 오신 것을 환영합니다! 이메일 주소를 확인하려면 다음 코드를 입력하세요.

                  %s

              코드는 %d분 동안 유효합니다. 가입하지 않으셨다면 이 메일을 무시하세요.
              """
                  .formatted(facts.username(), facts.site(), facts.code(), facts.minutes()));
      case RESET_PASSWORD ->
          new Text(
              "%s 비밀번호 재설정 코드".formatted(facts.site()),
              """
              안녕하세요, %s 님.

              비밀번호 재설정 요청을 받았습니다. 다음 코드를 입력하세요.

                  %s

              코드는 %d분 동안 유효합니다. 요청하지 않으셨다면 이 메일을 무시하세요. 아무것도 바뀌지 않습니다.
              """
                  .formatted(facts.username(), facts.code(), facts.minutes()));
      case PASSWORD_CHANGED ->
          new Text(
              "%s 비밀번호가 변경되었습니다".formatted(facts.site()),
              """
              안녕하세요, %s 님.

              비밀번호가 변경되었고 다른 모든 기기에서 로그아웃되었습니다. 본인이 변경하지 않았다면
              로그인 화면의 "비밀번호를 잊으셨나요?"에서 바로 새 비밀번호를 설정하세요.
              """
                  .formatted(facts.username()));
      case SECOND_FACTOR_ENABLED ->
          new Text(
              "%s 2단계 인증이 켜졌습니다".formatted(facts.site()),
              """
              안녕하세요, %s 님.

              이제 로그인할 때 인증 앱의 코드가 필요합니다. 본인이 켜지 않았다면 새 비밀번호를
              설정하고 %s 운영진에게 알려 주세요.
              """
                  .formatted(facts.username(), facts.site()));
      case SECOND_FACTOR_DISABLED ->
          new Text(
              "%s 2단계 인증이 꺼졌습니다".formatted(facts.site()),
              """
              안녕하세요, %s 님.

              이제 비밀번호만으로 로그인합니다. 본인이 끄지 않았다면 바로 새 비밀번호를 설정하세요.
              """
                  .formatted(facts.username()));
      case SIGN_UP_APPROVED ->
          new Text(
              "%s에 오신 것을 환영합니다".formatted(facts.site()),
              """
              안녕하세요, %s 님.

              가입이 승인되었습니다. 이제 로그인할 수 있습니다.
              """
                  .formatted(facts.username()));
      case SIGN_UP_REJECTED ->
          new Text(
              "%s 가입 신청 결과".formatted(facts.site()),
              """
              안녕하세요.

              %s 가입이 승인되지 않았으며, 입력하신 정보는 삭제되었습니다.
              """
                  .formatted(facts.site()));
    };
  }
}
