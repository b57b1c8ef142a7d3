package dev.tintype.relationship.command;

import dev.tintype.platform.database.Database;
import dev.tintype.platform.database.Transaction;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.Done;
import dev.tintype.platform.messages.IdGenerator;
import dev.tintype.platform.messages.IdKind;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messaging.Live;
import dev.tintype.relationship.api.AccountList;
import dev.tintype.relationship.api.RelationshipCommand.AddToList;
import dev.tintype.relationship.api.RelationshipCommand.ChangeList;
import dev.tintype.relationship.api.RelationshipCommand.CreateList;
import dev.tintype.relationship.api.RelationshipCommand.DeleteList;
import dev.tintype.relationship.api.RelationshipCommand.RemoveFromList;
import dev.tintype.relationship.api.RelationshipSignal.ListChanged;
import dev.tintype.relationship.storage.ListsTable;
import java.util.HashSet;
import java.util.List;

/** Lists of people, each its owner's alone. */
public final class ListCommands {
  private static final int MOST_LISTS = 50;
  private static final int MOST_MEMBERS = 500;
  private static final int LONGEST_TITLE = 255;

  private final Database database;
  private final ListsTable lists;
  private final IdGenerator ids;
  private final Live live;

  public ListCommands(Database database, ListsTable lists, IdGenerator ids, Live live) {
    this.database = database;
    this.lists = lists;
    this.ids = ids;
    this.live = live;
  }

  public AccountList createList(Caller caller, CreateList command) {
    AccountId owner = caller.member();
    String title = title(command.title());
    return database.transact(tx -> {
      if (lists.all(tx.handle(), owner).size() >= MOST_LISTS) {
        throw Refusal.conflict("too_many_lists", "You have " + MOST_LISTS + " lists already");
      }
      var list =
          new AccountList(ids.next(IdKind.ROW), title, command.replies(), command.exclusive());
      lists.insert(tx.handle(), owner, list);
      return list;
    });
  }

  public AccountList changeList(Caller caller, ChangeList command) {
    AccountId owner = caller.member();
    return database.transact(tx -> {
      var before = own(tx, owner, command.list());
      var list =
          new AccountList(
              before.id(),
              command.title() == null ? before.title() : title(command.title()),
              command.replies() == null ? before.replies() : command.replies(),
              command.exclusive() == null ? before.exclusive() : command.exclusive());
      lists.update(tx.handle(), list);
      return list;
    });
  }

  public Done deleteList(Caller caller, DeleteList command) {
    AccountId owner = caller.member();
    return database.transact(tx -> {
      if (!lists.delete(tx.handle(), owner, command.list())) {
        throw Refusal.notFound("list");
      }
      signal(tx, owner, command.list());
      return Done.DONE;
    });
  }

  public Done addToList(Caller caller, AddToList command) {
    AccountId owner = caller.member();
    var accounts = command.accounts().stream().distinct().toList();
    return database.transact(tx -> {
      long list = own(tx, owner, command.list()).id();
      if (lists.followed(tx.handle(), owner, accounts).size() != accounts.size()) {
        throw Refusal.notFound("account");
      }
      var members = new HashSet<>(lists.allMembers(tx.handle(), list));
      members.addAll(accounts);
      if (members.size() > MOST_MEMBERS) {
        throw Refusal.conflict("list_full", "A list has at most " + MOST_MEMBERS + " people");
      }
      var rows = accounts.stream().map(_ -> ids.next(IdKind.ROW)).toList();
      if (!accounts.isEmpty()) {
        lists.add(tx.handle(), list, accounts, rows);
        signal(tx, owner, list);
      }
      return Done.DONE;
    });
  }

  public Done removeFromList(Caller caller, RemoveFromList command) {
    AccountId owner = caller.member();
    return database.transact(tx -> {
      lists.remove(tx.handle(), own(tx, owner, command.list()).id(), command.accounts());
      signal(tx, owner, command.list());
      return Done.DONE;
    });
  }

  private void signal(Transaction tx, AccountId owner, long list) {
    tx.afterCommit(() -> live.toAccounts(List.of(owner), new ListChanged(list)));
  }

  private AccountList own(Transaction tx, AccountId owner, long list) {
    return lists.find(tx.handle(), owner, list).orElseThrow(() -> Refusal.notFound("list"));
  }

  private static String title(String given) {
    String title = given.strip();
    if (title.isEmpty()) {
      throw Refusal.invalid("title", "ERR_BLANK", "can't be blank");
    }
    if (title.length() > LONGEST_TITLE) {
      throw Refusal.invalid(
          "title", "ERR_TOO_LONG", "has more than " + LONGEST_TITLE + " characters");
    }
    return title;
  }
}
