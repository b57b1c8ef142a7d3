package dev.tintype.relationship.storage;

import dev.tintype.platform.messages.AccountId;
import org.jdbi.v3.core.Handle;

/** What people have noted for themselves about others. */
public final class NotesTable {

  public void put(Handle handle, AccountId owner, AccountId subject, String text) {
    RelationsTable.changed(owner, subject);
    handle
        .createUpdate(
            """
            INSERT INTO note (owner, subject, text)
            VALUES (:owner, :subject, :text)
            ON CONFLICT (owner, subject) DO UPDATE SET text = excluded.text
            """)
        .bind("owner", owner.value())
        .bind("subject", subject.value())
        .bind("text", text)
        .execute();
  }

  public void delete(Handle handle, AccountId owner, AccountId subject) {
    RelationsTable.changed(owner, subject);
    handle
        .createUpdate("DELETE FROM note WHERE owner = :owner AND subject = :subject")
        .bind("owner", owner.value())
        .bind("subject", subject.value())
        .execute();
  }

  public void deleteAllOf(Handle handle, AccountId account) {
    RelationsTable.RELATIONS.changedAny();
    handle
        .createUpdate("DELETE FROM note WHERE owner = :account OR subject = :account")
        .bind("account", account.value())
        .execute();
  }
}
