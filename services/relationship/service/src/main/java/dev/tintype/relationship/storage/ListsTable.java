package dev.tintype.relationship.storage;

import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Page;
import dev.tintype.platform.messages.PageRequest;
import dev.tintype.relationship.api.AccountList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Lists of people, and who is in them. */
public final class ListsTable {

  public void insert(Handle handle, AccountId owner, AccountList list) {
    handle
        .createUpdate(
            """
            INSERT INTO list (id, owner, title, replies, exclusive)
            VALUES (:id, :owner, :title, :replies, :exclusive)
            """)
        .bind("id", list.id())
        .bind("owner", owner.value())
        .bind("title", list.title())
        .bind("replies", list.replies())
        .bind("exclusive", list.exclusive())
        .execute();
  }

  public void update(Handle handle, AccountList list) {
    handle
        .createUpdate(
            """
            UPDATE list SET title = :title, replies = :replies, exclusive = :exclusive
            WHERE id = :id
            """)
        .bind("id", list.id())
        .bind("title", list.title())
        .bind("replies", list.replies())
        .bind("exclusive", list.exclusive())
        .execute();
  }

  /** False when the owner has no such list. */
  public boolean delete(Handle handle, AccountId owner, long list) {
    return handle
            .createUpdate("DELETE FROM list WHERE id = :id AND owner = :owner")
            .bind("id", list)
            .bind("owner", owner.value())
            .execute()
        == 1;
  }

  public Optional<AccountList> find(Handle handle, AccountId owner, long list) {
    return handle
        .createQuery(
            """
            SELECT id, title, replies, exclusive FROM list WHERE id = :id AND owner = :owner
            """)
        .bind("id", list)
        .bind("owner", owner.value())
        .mapTo(AccountList.class)
        .findOne();
  }

  /** The owner's lists, by title. */
  public List<AccountList> all(Handle handle, AccountId owner) {
    return handle
        .createQuery(
            """
            SELECT id, title, replies, exclusive FROM list WHERE owner = :owner
            ORDER BY lower(title), id
            """)
        .bind("owner", owner.value())
        .mapTo(AccountList.class)
        .list();
  }

  /** Those of the owner's lists in which somebody is, by title. */
  public List<AccountList> with(Handle handle, AccountId owner, AccountId account) {
    return handle
        .createQuery(
            """
            SELECT l.id, l.title, l.replies, l.exclusive FROM list l
            WHERE l.owner = :owner AND EXISTS (
              SELECT FROM list_member m WHERE m.list = l.id AND m.account = :account)
            ORDER BY lower(l.title), l.id
            """)
        .bind("owner", owner.value())
        .bind("account", account.value())
        .mapTo(AccountList.class)
        .list();
  }

  public Page<AccountId> members(Handle handle, long list, PageRequest page) {
    return Rows.page(handle, "account", "list_member", "list", new AccountId(list), page);
  }

  public List<AccountId> allMembers(Handle handle, long list) {
    return handle
        .createQuery("SELECT account FROM list_member WHERE list = :list")
        .bind("list", list)
        .mapTo(AccountId.class)
        .list();
  }

  /** Those whom the follower follows; the rows stay as they are until the transaction ends. */
  public List<AccountId> followed(
      Handle handle, AccountId follower, Collection<AccountId> accounts) {
    return handle
        .createQuery(
            """
            SELECT followee FROM follow
            WHERE follower = :follower AND followee = ANY(:accounts) FOR SHARE
            """)
        .bind("follower", follower.value())
        .bind("accounts", accounts)
        .mapTo(AccountId.class)
        .list();
  }

  /** Puts people in; those who are in it already stay where they are. */
  public void add(Handle handle, long list, List<AccountId> accounts, List<Long> ids) {
    handle
        .createUpdate(
            """
            INSERT INTO list_member (list, account, id)
            SELECT :list, account, id FROM unnest(:accounts, :ids) AS m (account, id)
            ON CONFLICT (list, account) DO NOTHING
            """)
        .bind("list", list)
        .bind("accounts", accounts)
        .bind("ids", ids)
        .execute();
  }

  public void remove(Handle handle, long list, Collection<AccountId> accounts) {
    handle
        .createUpdate("DELETE FROM list_member WHERE list = :list AND account = ANY(:accounts)")
        .bind("list", list)
        .bind("accounts", accounts)
        .execute();
  }

  /**
   * Takes somebody whom the owner no longer follows out of all of the owner's lists.
   *
   * @return the lists that they were in
   */
  public List<Long> removeFromAll(Handle handle, AccountId owner, AccountId account) {
    return handle
        .createQuery(
            """
            DELETE FROM list_member m USING list l
            WHERE m.account = :account AND l.id = m.list AND l.owner = :owner
            RETURNING m.list
            """)
        .bind("owner", owner.value())
        .bind("account", account.value())
        .mapTo(Long.class)
        .list();
  }

  public void deleteAllOf(Handle handle, AccountId account) {
    handle
        .createUpdate("DELETE FROM list WHERE owner = :account")
        .bind("account", account.value())
        .execute();
    handle
        .createUpdate("DELETE FROM list_member WHERE account = :account")
        .bind("account", account.value())
        .execute();
  }
}
