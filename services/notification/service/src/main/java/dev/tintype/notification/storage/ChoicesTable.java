package dev.tintype.notification.storage;

import dev.tintype.notification.api.Kind;
import dev.tintype.notification.api.NotificationSettings;
import dev.tintype.notification.api.NotificationSettings.From;
import dev.tintype.notification.api.NotificationSettings.KindChoice;
import dev.tintype.notification.api.NotificationSettings.PersonChoice;
import dev.tintype.platform.messages.AccountId;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** What accounts want to be told. */
public final class ChoicesTable {

  public NotificationSettings settings(Handle handle, AccountId account) {
    Map<Kind, From> chosen = new EnumMap<>(Kind.class);
    handle
        .createQuery("select kind, wanted from kind_choice where account = :account")
        .bind("account", account)
        .map((row, context) ->
            new KindChoice(
                Kind.valueOf(row.getString("kind")), From.valueOf(row.getString("wanted"))))
        .forEach(choice -> chosen.put(choice.kind(), choice.from()));
    var kinds =
        Arrays.stream(Kind.values())
            .map(kind -> new KindChoice(kind, chosen.getOrDefault(kind, From.EVERYONE)))
            .toList();
    return new NotificationSettings(kinds, people(handle, account));
  }

  private static List<PersonChoice> people(Handle handle, AccountId account) {
    return handle
        .createQuery(
            "select other, always from person_choice where account = :account order by id desc")
        .bind("account", account)
        .map((row, context) ->
            new PersonChoice(new AccountId(row.getLong("other")), row.getBoolean("always")))
        .list();
  }

  public void set(Handle handle, AccountId account, List<KindChoice> choices) {
    var batch =
        handle.prepareBatch(
            """
            insert into kind_choice (account, kind, wanted) values (:account, :kind, :wanted)
            on conflict (account, kind) do update set wanted = excluded.wanted
            """);
    choices.forEach(choice ->
        batch
            .bind("account", account)
            .bind("kind", choice.kind())
            .bind("wanted", choice.from())
            .add());
    if (batch.size() > 0) {
      batch.execute();
    }
  }

  public void setPerson(
      Handle handle, AccountId account, AccountId other, boolean always, long id) {
    setPeople(handle, account, List.of(other), always, id);
  }

  /** The same for several. */
  public void setPeople(
      Handle handle, AccountId account, Collection<AccountId> others, boolean always, long id) {
    handle
        .createUpdate(
            """
            insert into person_choice (account, other, id, always)
            select :account, other, :id, :always from unnest(:others) as o (other)
            on conflict (account, other) do update
            set id = excluded.id, always = excluded.always
            """)
        .bind("account", account)
        .bind("others", others)
        .bind("id", id)
        .bind("always", always)
        .execute();
  }

  public void removePerson(Handle handle, AccountId account, AccountId other) {
    handle
        .createUpdate("delete from person_choice where account = :account and other = :other")
        .bind("account", account)
        .bind("other", other)
        .execute();
  }

  public long countPeople(Handle handle, AccountId account) {
    return handle
        .createQuery("select count(*) from person_choice where account = :account")
        .bind("account", account)
        .mapTo(Long.class)
        .one();
  }
}
