package dev.tintype.gateway.publichttp;

import dev.tintype.chat.api.ChatCommand.MarkRead;
import dev.tintype.chat.api.ChatCommand.MuteConversation;
import dev.tintype.chat.api.ChatCommand.OpenDirect;
import dev.tintype.chat.api.ChatCommand.SendMessage;
import dev.tintype.chat.api.ChatCommand.UnsendMessage;
import dev.tintype.chat.api.ChatQuery.DirectWith;
import dev.tintype.chat.api.ChatQuery.Messages;
import dev.tintype.chat.api.Conversation;
import dev.tintype.chat.api.Message;
import dev.tintype.gateway.presentation.Accounts;
import dev.tintype.gateway.presentation.ChatPages;
import dev.tintype.gateway.presentation.Viewer;
import dev.tintype.gateway.presentation.json.AccountJson;
import dev.tintype.gateway.publichttp.json.DirectMessageJson;
import dev.tintype.gateway.publichttp.json.DirectPersonJson;
import dev.tintype.gateway.publichttp.json.DirectThreadJson;
import dev.tintype.media.api.Focus;
import dev.tintype.platform.http.Request;
import dev.tintype.platform.http.Response;
import dev.tintype.platform.http.RouteGroup;
import dev.tintype.platform.http.Routes;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.MediaId;
import dev.tintype.platform.messages.MessageId;
import dev.tintype.platform.messages.PageRequest;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messages.RefusedException;
import dev.tintype.platform.messaging.Bus;
import dev.tintype.relationship.api.RelationshipQuery.Following;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Chats of two as the Pixelfed app knows them, which finds them by the other person. */
final class DirectRoutes implements RouteGroup {
  private static final int PAGE = 20;
  private static final int LONGEST_TEXT = 500;
  private static final int SUGGESTED = 40;

  private final Bus bus;
  private final Accounts accounts;
  private final PeopleSearch search;
  private final ChatPages chats;
  private final Uploads uploads;
  private final Clock clock;

  DirectRoutes(
      Bus bus,
      Accounts accounts,
      PeopleSearch search,
      ChatPages chats,
      Uploads uploads,
      Clock clock) {
    this.bus = bus;
    this.accounts = accounts;
    this.search = search;
    this.chats = chats;
    this.uploads = uploads;
    this.clock = clock;
  }

  @Override
  public void register(Routes routes) {
    for (String root : List.of("/api/v1.1/direct", "/api/pixelfed/v1/direct")) {
      register(routes, root, root + "/thread");
    }
  }

  private void register(Routes routes, String root, String thread) {
    var read = ChatRoutes.READ;
    var write = ChatRoutes.WRITE;
    routes
        .get(thread, read, this::thread)
        .takes("pid", "max_id", "min_id")
        .returns(DirectThreadJson.class)
        .add(Set.of("POST"), thread + "/send", write, "messages", this::send)
        .takes("to_id", "message", "type")
        .returns(DirectMessageJson.class)
        .add(Set.of("POST"), thread + "/media", write, "media", this::sendPicture)
        .takes("to_id")
        .takesFiles("file")
        .returns(DirectMessageJson.class)
        .post(thread + "/read", write, this::read)
        .takes("pid", "sid")
        .post(thread + "/mute", write, it -> mute(it, true))
        .takes("id")
        .post(thread + "/unmute", write, it -> mute(it, false))
        .takes("id")
        .delete(thread + "/message", write, this::unsend)
        .takes("id")
        .post(root + "/lookup", read, this::lookup)
        .takes("q")
        .returnsList(DirectPersonJson.class)
        .get(root + "/compose/mutuals", read, this::followed)
        .returnsList(DirectPersonJson.class);
  }

  /** With somebody whom one has not talked with yet, the thread is empty. */
  private Response thread(Request request) {
    var person = person(request, "pid");
    var account = accounts.present(Viewer.of(request), accounts.profile(request.caller(), person));
    var chat = chatWith(request, person);
    var messages =
        chat.map(it ->
                bus.ask(request.caller(), new Messages(it.id(), request.page(PAGE, PAGE))).items())
            .orElse(List.of());
    boolean muted = chat.map(it -> it.mutedUntil() != null).orElse(false);
    return Response.json(
        DirectThreadJson.of(
            account,
            muted,
            messages.stream()
                .filter(message -> message.state() == Message.State.SHOWN)
                .map(message -> present(request, chat.orElseThrow(), message))
                .toList()));
  }

  private Response send(Request request) {
    String text = request.required("message");
    if (text.codePointCount(0, text.length()) > LONGEST_TEXT) {
      throw Refusal.invalid("message", "ERR_TOO_LONG", "is too long (maximum is 500 characters)");
    }
    return say(request, text, List.of());
  }

  private Response sendPicture(Request request) {
    var to = person(request, "to_id");
    bus.send(request.caller(), new OpenDirect(to)); // refuses before anything is uploaded
    return say(request, "", List.of(uploads.take(request, "", Focus.CENTRE).id()));
  }

  private Response say(Request request, String text, List<MediaId> media) {
    var chat = bus.send(request.caller(), new OpenDirect(person(request, "to_id")));
    String name = request.header("Idempotency-Key").orElseGet(() -> UUID.randomUUID().toString());
    var message =
        bus.send(request.caller(), new SendMessage(chat.id(), name, text, media, null, null));
    return Response.json(present(request, chat, message));
  }

  private Response read(Request request) {
    chatWith(request, person(request, "pid"))
        .ifPresent(chat -> bus.send(request.caller(), new MarkRead(chat.id(), chat.lastSeq())));
    return done();
  }

  private Response mute(Request request, boolean muted) {
    var until = muted ? Conversation.FOR_EVER : null;
    var chat = chatWith(request, person(request, "id")).orElseThrow(() -> Refusal.notFound("chat"));
    bus.send(request.caller(), new MuteConversation(chat.id(), until));
    return done();
  }

  private Response unsend(Request request) {
    bus.send(request.caller(), new UnsendMessage(new MessageId(number(request, "id"))));
    return done();
  }

  private Response lookup(Request request) {
    var self = request.caller().member().toString();
    return people(
        search.find(request, 10).stream().filter(found -> !found.id().equals(self)).toList());
  }

  /** People whom the viewer follows, to begin with. */
  private Response followed(Request request) {
    var following = new Following(request.caller().member(), PageRequest.first(SUGGESTED));
    var ids = bus.ask(request.caller(), following).items();
    return people(accounts.list(Viewer.of(request), ids));
  }

  private static Response people(List<AccountJson> found) {
    return Response.json(found.stream().map(DirectPersonJson::of).toList());
  }

  private static Response done() {
    return Response.json(List.of(200));
  }

  private Optional<Conversation> chatWith(Request request, AccountId person) {
    try {
      return Optional.of(bus.ask(request.caller(), new DirectWith(person)));
    } catch (RefusedException e) {
      if (e.refusal() instanceof Refusal.NotFound) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private DirectMessageJson present(Request request, Conversation chat, Message message) {
    boolean author = Objects.equals(message.sender(), request.caller().member());
    long seen =
        author
            ? chat.members().stream()
                .filter(member -> !member.account().equals(message.sender()))
                .mapToLong(member -> member.readSeq())
                .max()
                .orElse(0)
            : chat.readSeq();
    @Nullable String media =
        message.media().stream()
            .findFirst()
            .map(picture -> chats.picture(Viewer.of(request), picture).url())
            .orElse(null);
    return DirectMessageJson.of(message, author, media, seen >= message.seq(), clock.instant());
  }

  private static AccountId person(Request request, String name) {
    return new AccountId(number(request, name));
  }

  private static long number(Request request, String name) {
    return request
        .number(name)
        .orElseThrow(() -> Refusal.invalid(name, "ERR_BLANK", "must be given"));
  }
}
