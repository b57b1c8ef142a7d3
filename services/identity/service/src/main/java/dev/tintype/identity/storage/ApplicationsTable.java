package dev.tintype.identity.storage;

import dev.tintype.identity.api.Application;
import dev.tintype.platform.messages.ApplicationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** The table {@code application}. */
public final class ApplicationsTable {

  /** An application with the hash of its secret. */
  public record WithSecret(Application application, byte[] clientSecretHash) {}

  public void insert(
      Handle handle, Application application, String clientId, byte[] secretHash, Instant now) {
    handle
        .createUpdate(
            """
            INSERT INTO application (id, client_id, client_secret_hash, name, website,
              redirect_uris, scopes, created_at)
            VALUES (:id, :clientId, :secretHash, :name, :website, :redirectUris, :scopes, :now)
            """)
        .bind("id", application.id().value())
        .bind("clientId", clientId)
        .bind("secretHash", secretHash)
        .bind("name", application.name())
        .bind("website", application.website())
        .bind("redirectUris", Columns.array(application.redirectUris()))
        .bind("scopes", Columns.array(application.scopes()))
        .bind("now", now)
        .execute();
  }

  public Optional<WithSecret> byClientId(Handle handle, String clientId) {
    return handle
        .createQuery("SELECT * FROM application WHERE client_id = :clientId")
        .bind("clientId", clientId)
        .map((row, context) ->
            new WithSecret(read(row, context), row.getBytes("client_secret_hash")))
        .findOne();
  }

  public List<Application> byIds(Handle handle, Collection<ApplicationId> ids) {
    return handle
        .createQuery("SELECT * FROM application WHERE id = ANY(:ids)")
        .bind("ids", ids.stream().mapToLong(ApplicationId::value).toArray())
        .map(ApplicationsTable::read)
        .list();
  }

  private static Application read(ResultSet row, StatementContext context) throws SQLException {
    return new Application(
        new ApplicationId(row.getLong("id")),
        row.getString("name"),
        row.getString("website"),
        Columns.texts(row, "redirect_uris"),
        Columns.texts(row, "scopes"));
  }
}
