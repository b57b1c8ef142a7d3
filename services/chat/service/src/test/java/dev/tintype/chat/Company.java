package dev.tintype.chat;

import dev.tintype.chat.api.ChatCommand.AcceptRequest;
import dev.tintype.chat.api.ChatCommand.CreateGroup;
import dev.tintype.chat.api.ChatCommand.OpenDirect;
import dev.tintype.chat.api.ChatCommand.SendMessage;
import dev.tintype.chat.api.ChatQuery.ConversationById;
import dev.tintype.chat.api.ChatQuery.Messages;
import dev.tintype.chat.api.Conversation;
import dev.tintype.chat.api.Message;
import dev.tintype.identity.api.IdentityEvent.AccountDeletionRequested;
import dev.tintype.media.api.Focus;
import dev.tintype.media.api.Media;
import dev.tintype.media.api.MediaPurpose;
import dev.tintype.media.api.MediaQuery.MediaByIds;
import dev.tintype.media.api.MediaState;
import dev.tintype.media.api.MediaType;
import dev.tintype.media.api.Variant;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.ConversationId;
import dev.tintype.platform.messages.MediaId;
import dev.tintype.platform.messages.PageRequest;
import dev.tintype.platform.messaging.ServiceModule;
import dev.tintype.platform.runtime.Platform;
import dev.tintype.platform.testing.TestServices;
import dev.tintype.profile.api.PostDefaults;
import dev.tintype.profile.api.Profile;
import dev.tintype.profile.api.ProfileQuery.ProfilesByIds;
import dev.tintype.relationship.api.Relation;
import dev.tintype.relationship.api.RelationshipEvent.Blocked;
import dev.tintype.relationship.api.RelationshipQuery.RelationsOf;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** The chat service among people who follow and block each other as the tests say. */
final class Company {
  /** One follows, or has blocked, the other. */
  private record Tie(AccountId from, AccountId to) {}

  private final Set<AccountId> people = ConcurrentHashMap.newKeySet();
  private final Set<Tie> follows = ConcurrentHashMap.newKeySet();
  private final Set<Tie> blocks = ConcurrentHashMap.newKeySet();
  private final Map<MediaId, Media> media = new ConcurrentHashMap<>();
  private final TestServices services;

  Company(Function<Platform, ServiceModule> chat) {
    services =
        TestServices.running("chat", chat)
            .answering(ProfilesByIds.class, (caller, query) -> profiles(query.ids()))
            .answering(RelationsOf.class, (caller, query) -> relations(query))
            .answering(
                MediaByIds.class,
                (caller, query) ->
                    query.ids().stream().map(media::get).filter(Objects::nonNull).toList());
  }

  Company() {
    this(platform -> new ChatService(platform, ChatConfiguration.DEFAULT));
  }

  TestServices services() {
    return services;
  }

  Caller.Member newPerson() {
    var member = services.newMember();
    people.add(member.id());
    return member;
  }

  void follow(Caller.Member follower, Caller.Member followee) {
    follows.add(new Tie(follower.id(), followee.id()));
  }

  /** Two who follow each other. */
  void befriend(Caller.Member one, Caller.Member other) {
    follow(one, other);
    follow(other, one);
  }

  void block(Caller.Member blocker, Caller.Member blocked) {
    blocks.add(new Tie(blocker.id(), blocked.id()));
    services.publish(new Blocked(blocker.id(), blocked.id(), Instant.now()));
    services.settle();
  }

  /** A picture that somebody has uploaded. */
  MediaId picture(Caller.Member owner) {
    var id = services.ids().nextMedia();
    media.put(
        id,
        new Media(
            id,
            owner.id(),
            MediaType.IMAGE,
            MediaPurpose.POST,
            MediaState.READY,
            1080,
            720,
            "L6",
            "a boat",
            Focus.CENTRE,
            List.of(new Variant("1080.jpg", "image/jpeg", 1080, 720, 1)),
            0,
            null,
            false,
            null,
            Instant.EPOCH));
    return id;
  }

  /** A conversation of two who follow each other. */
  Conversation friends(Caller.Member one, Caller.Member other) {
    befriend(one, other);
    return open(one, other);
  }

  Conversation open(Caller.Member one, Caller.Member other) {
    return services.send(one, new OpenDirect(other.id()));
  }

  /** A group of people who are all in it. */
  Conversation group(Caller.Member admin, Caller.Member... others) {
    Stream.of(others).forEach(other -> follow(other, admin));
    return services.send(
        admin,
        new CreateGroup("boats", Stream.of(others).map(Caller.Member::id).toList(), null, ""));
  }

  Message say(Caller.Member who, Conversation where, String text) {
    return services.send(who, message(where.id(), text));
  }

  static SendMessage message(ConversationId conversation, String text) {
    return new SendMessage(conversation, UUID.randomUUID().toString(), text, List.of(), null, null);
  }

  Conversation see(Caller.Member who, Conversation which) {
    return services.ask(who, new ConversationById(which.id()));
  }

  Conversation accept(Caller.Member who, Conversation which) {
    return services.send(who, new AcceptRequest(which.id()));
  }

  /** All that somebody can read, the oldest first, in pages of seven. */
  List<Message> history(Caller.Member who, Conversation which) {
    var all = new ArrayList<Message>();
    Long older = null;
    do {
      var page = services.ask(who, new Messages(which.id(), new PageRequest(older, null, null, 7)));
      all.addAll(page.items());
      older = page.older();
    } while (older != null);
    return all.reversed();
  }

  List<String> texts(Caller.Member who, Conversation which) {
    return history(who, which).stream()
        .filter(message -> message.notice() == null)
        .map(Message::text)
        .toList();
  }

  void erase(Caller.Member who) {
    services.publish(new AccountDeletionRequested(who.id(), "gone", services.clock().instant()));
    services.settle();
  }

  private List<Profile> profiles(List<AccountId> ids) {
    return ids.stream().filter(people::contains).map(Company::profile).toList();
  }

  private List<Relation> relations(RelationsOf query) {
    return query.ids().stream().map(other -> relation(query.viewer(), other)).toList();
  }

  private Relation relation(AccountId viewer, AccountId other) {
    return new Relation(
        other,
        follows.contains(new Tie(viewer, other)),
        null,
        follows.contains(new Tie(other, viewer)),
        false,
        false,
        blocks.contains(new Tie(viewer, other)),
        blocks.contains(new Tie(other, viewer)),
        false,
        false,
        null,
        false,
        false,
        false,
        false,
        "");
  }

  private static Profile profile(AccountId account) {
    return new Profile(
        account,
        "p" + account,
        "",
        "",
        List.of(),
        List.of(),
        null,
        null,
        null,
        false,
        true,
        false,
        false,
        PostDefaults.INITIAL,
        0,
        0,
        0,
        null,
        Instant.EPOCH,
        1,
        false);
  }
}
