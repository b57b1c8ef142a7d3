package dev.tintype.chat.storage;

import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.ConversationId;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * How far members have read, and what others may know of it: nothing of what was read while its
 * reader had receipts switched off.
 */
public final class ReceiptsTable {

  /**
   * Where a receipt stands now.
   *
   * @param seq as the owner knows it
   * @param shown as others do
   */
  public record Receipt(long seq, long shown) {}

  /**
   * The account has read up to there, at most to the end.
   *
   * @return empty when that was known before, or the account can't read it
   */
  public Optional<Receipt> read(
      Handle handle, ConversationId conversation, AccountId account, long seq) {
    return handle
        .createQuery(
            """
            UPDATE member m
            SET read_seq = least(:seq, c.last_seq),
              read_shown = CASE WHEN m.standing = 'MEMBER' AND coalesce(s.receipts, true)
                THEN greatest(m.read_shown, least(:seq, c.last_seq)) ELSE m.read_shown END,
              delivered_shown = CASE WHEN m.standing = 'MEMBER' AND coalesce(s.receipts, true)
                THEN greatest(m.delivered_shown, least(:seq, c.last_seq))
                ELSE m.delivered_shown END
            FROM conversation c
            LEFT JOIN settings s ON s.account = :account
            WHERE c.id = :conversation AND m.conversation = :conversation
              AND m.account = :account AND m.standing IN ('MEMBER', 'REQUESTED', 'DECLINED')
              AND m.read_seq < least(:seq, c.last_seq)
            RETURNING m.read_seq AS seq, m.read_shown AS shown
            """)
        .bind("seq", seq)
        .bind("conversation", conversation)
        .bind("account", account)
        .mapTo(Receipt.class)
        .findOne();
  }

  /**
   * It has arrived up to there, at most to the end.
   *
   * @return empty when that was known before, or is nobody's business
   */
  public Optional<Receipt> delivered(
      Handle handle, ConversationId conversation, AccountId account, long seq) {
    return handle
        .createQuery(
            """
            UPDATE member m
            SET delivered_shown = least(:seq, c.last_seq)
            FROM conversation c
            LEFT JOIN settings s ON s.account = :account
            WHERE c.id = :conversation AND m.conversation = :conversation
              AND m.account = :account AND m.standing = 'MEMBER' AND coalesce(s.receipts, true)
              AND m.delivered_shown < least(:seq, c.last_seq)
            RETURNING m.delivered_shown AS seq, m.delivered_shown AS shown
            """)
        .bind("seq", seq)
        .bind("conversation", conversation)
        .bind("account", account)
        .mapTo(Receipt.class)
        .findOne();
  }

  /**
   * Members who may be told of the account's receipts or typing at once, without itself.
   *
   * @param receipts only those who have receipts switched on themselves
   */
  public List<AccountId> audience(
      Handle handle, ConversationId conversation, AccountId account, boolean receipts) {
    return handle
        .createQuery(
            """
            SELECT m.account FROM member m
            LEFT JOIN settings s ON s.account = m.account
            WHERE m.conversation = :conversation AND m.account <> :account
              AND m.standing = 'MEMBER' AND (NOT :receipts OR coalesce(s.receipts, true))
              AND NOT EXISTS (
                SELECT FROM block b
                WHERE (b.blocker = m.account AND b.blocked = :account)
                   OR (b.blocker = :account AND b.blocked = m.account))
            """)
        .bind("conversation", conversation)
        .bind("account", account)
        .bind("receipts", receipts)
        .mapTo(AccountId.class)
        .list();
  }
}
