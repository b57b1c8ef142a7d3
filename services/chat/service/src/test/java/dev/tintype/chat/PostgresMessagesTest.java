package dev.tintype.chat;

import dev.tintype.platform.testing.TestServices;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresMessagesTest extends MessagesContract {
  static final Company COMPANY = new Company();
  @RegisterExtension static final TestServices tintype = COMPANY.services();

  @Override
  Company company() {
    return COMPANY;
  }
}
