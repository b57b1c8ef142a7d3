package dev.tintype.notification;

import dev.tintype.chat.api.ChatEvent;
import dev.tintype.comment.api.CommentEvent;
import dev.tintype.content.api.ContentEvent;
import dev.tintype.identity.api.IdentityEvent;
import dev.tintype.notification.api.NotificationCommand;
import dev.tintype.notification.api.NotificationEvent;
import dev.tintype.notification.api.NotificationQuery;
import dev.tintype.notification.batch.ForgetOld;
import dev.tintype.notification.command.DismissCommands;
import dev.tintype.notification.command.PolicyCommands;
import dev.tintype.notification.command.SettingsCommands;
import dev.tintype.notification.consumer.AccountErasure;
import dev.tintype.notification.consumer.CommentsTold;
import dev.tintype.notification.consumer.LikesTold;
import dev.tintype.notification.consumer.PeopleKept;
import dev.tintype.notification.consumer.PostsTold;
import dev.tintype.notification.consumer.RequestsTold;
import dev.tintype.notification.consumer.Withdrawals;
import dev.tintype.notification.domain.NotificationMetrics;
import dev.tintype.notification.domain.Tellings;
import dev.tintype.notification.query.NotificationQueries;
import dev.tintype.notification.query.RequestQueries;
import dev.tintype.notification.query.UnreadQueries;
import dev.tintype.notification.storage.NotificationTables;
import dev.tintype.platform.messaging.ServiceDescription;
import dev.tintype.platform.messaging.ServiceModule;
import dev.tintype.platform.runtime.Platform;
import dev.tintype.profile.api.ProfileEvent;
import dev.tintype.reaction.api.ReactionEvent;
import dev.tintype.relationship.api.RelationshipEvent;
import java.time.Duration;

/** What an account should be told, in the app. */
public final class NotificationService implements ServiceModule {
  private final DismissCommands dismissals;
  private final PolicyCommands policies;
  private final SettingsCommands settings;
  private final NotificationQueries notifications;
  private final UnreadQueries unread;
  private final RequestQueries requests;
  private final PeopleKept people;
  private final PostsTold posts;
  private final CommentsTold comments;
  private final LikesTold likes;
  private final RequestsTold messageRequests;
  private final Withdrawals withdrawals;
  private final AccountErasure accountErasure;
  private final ForgetOld forgetOld;

  public NotificationService(Platform platform, NotificationConfiguration configuration) {
    var database = platform.database();
    var tables = new NotificationTables();
    var tellings =
        new Tellings(
            tables,
            platform.ids(),
            platform.clock(),
            platform.live(),
            new NotificationMetrics(platform.meters()));
    dismissals = new DismissCommands(database, tables, tellings);
    policies = new PolicyCommands(database, tables, tellings, platform.ids());
    settings = new SettingsCommands(database, tables, platform.ids());
    notifications = new NotificationQueries(database, tables);
    unread = new UnreadQueries(database, platform.caches(), tables);
    requests = new RequestQueries(database, tables);
    people = new PeopleKept(tables, tellings);
    withdrawals = new Withdrawals(tables, tellings, configuration.chunk());
    posts = new PostsTold(tables, tellings, withdrawals, configuration.chunk());
    comments = new CommentsTold(tables, tellings, withdrawals);
    likes = new LikesTold(tellings, withdrawals);
    messageRequests = new RequestsTold(tables, tellings);
    accountErasure = new AccountErasure(tables, tellings, configuration.chunk());
    forgetOld = new ForgetOld(database, tables, platform.clock(), configuration.keptFor());
  }

  @Override
  public String name() {
    return "notification";
  }

  @Override
  public void describe(ServiceDescription service) {
    service
        .commands(NotificationCommand.class)
        .on(NotificationCommand.Dismiss.class, dismissals::dismiss)
        .on(NotificationCommand.DismissGroup.class, dismissals::dismissGroup)
        .on(NotificationCommand.DismissAll.class, dismissals::dismissAll)
        .on(NotificationCommand.ChangePolicy.class, policies::changePolicy)
        .on(NotificationCommand.AcceptRequests.class, policies::acceptRequests)
        .on(NotificationCommand.DismissRequests.class, policies::dismissRequests)
        .on(NotificationCommand.ChangeSettings.class, settings::changeSettings)
        .on(NotificationCommand.ChoosePerson.class, settings::choosePerson);
    service
        .queries(NotificationQuery.class)
        .on(NotificationQuery.Notifications.class, notifications::notifications)
        .on(NotificationQuery.NotificationById.class, notifications::notificationById)
        .on(NotificationQuery.NotificationGroups.class, notifications::groups)
        .on(NotificationQuery.GroupById.class, notifications::groupById)
        .on(NotificationQuery.GroupMembers.class, notifications::groupMembers)
        .on(NotificationQuery.CountUnread.class, unread::countUnread)
        .on(NotificationQuery.GetPolicy.class, requests::getPolicy)
        .on(NotificationQuery.NotificationRequests.class, requests::requests)
        .on(NotificationQuery.RequestById.class, requests::requestById)
        .on(NotificationQuery.GetSettings.class, requests::getSettings);
    service
        .consume("people", RelationshipEvent.class, people::on)
        .consume("private-accounts", ProfileEvent.class, people::on)
        .consume("posts", ContentEvent.class, posts::on)
        .consume("comments", CommentEvent.class, comments::on)
        .consumeTogether("likes", ReactionEvent.class, likes::on)
        .consume("message-requests", ChatEvent.class, messageRequests::on)
        .consume("posts-continued", NotificationEvent.class, posts::on)
        .consume("withdrawals", NotificationEvent.class, withdrawals::on)
        .consume("account-erasure", IdentityEvent.class, accountErasure::on)
        .consume("account-erasure-continued", NotificationEvent.class, accountErasure::on)
        .every(Duration.ofMinutes(10), "forget-old", forgetOld);
  }
}
