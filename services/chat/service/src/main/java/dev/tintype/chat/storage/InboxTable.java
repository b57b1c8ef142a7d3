package dev.tintype.chat.storage;

import dev.tintype.chat.api.ChatQuery.Folder;
import dev.tintype.chat.api.UnreadChats;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.ConversationId;
import dev.tintype.platform.messages.PageRequest;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** People's lists of conversations: members with their conversations. */
public final class InboxTable {
  private static final String LISTED =
      """
      FROM member m JOIN conversation c ON c.id = m.conversation
      WHERE m.account = :account AND NOT c.deserted AND c.last_seq > m.hidden_to
        AND NOT EXISTS (
          SELECT FROM block b
          WHERE (b.blocker = c.pair_low AND b.blocked = c.pair_high)
             OR (b.blocker = c.pair_high AND b.blocked = c.pair_low))
      """;

  /** A conversation in a list, and where it stands there. */
  public record Listed(ConversationId id, long activity) {}

  /** One conversation more than the page's limit, in the page's order. */
  public List<Listed> page(Handle handle, AccountId account, Folder folder, PageRequest page) {
    String sql =
        "SELECT c.id, c.activity %s AND %s AND c.activity < :below AND c.activity > :above"
            + " ORDER BY c.activity %s LIMIT :rows";
    return handle
        .createQuery(sql.formatted(LISTED, in(folder), page.ascending() ? "ASC" : "DESC"))
        .bind("account", account)
        .bind("below", page.below())
        .bind("above", page.above())
        .bind("rows", page.limit() + 1)
        .mapTo(Listed.class)
        .list();
  }

  private static String in(Folder folder) {
    return switch (folder) {
      case INBOX -> "m.standing = 'MEMBER'";
      case REQUESTS -> "m.standing = 'REQUESTED'";
      case SENT ->
          """
          m.standing = 'MEMBER' AND c.created_by = :account AND c.kind = 'DIRECT' AND EXISTS (
            SELECT FROM member o
            WHERE o.conversation = c.id AND o.account <> :account AND o.standing <> 'MEMBER')
          """;
    };
  }

  public UnreadChats unread(Handle handle, AccountId account, Instant now) {
    String sql =
        """
        SELECT
          count(*) FILTER (
            WHERE m.standing = 'MEMBER' AND c.last_seq > m.read_seq
              AND (m.muted_until IS NULL OR m.muted_until <= :now)) AS conversations,
          count(*) FILTER (WHERE m.standing = 'REQUESTED') AS requests
        """;
    return handle
        .createQuery(sql + LISTED)
        .bind("account", account)
        .bind("now", now)
        .mapTo(UnreadChats.class)
        .one();
  }
}
