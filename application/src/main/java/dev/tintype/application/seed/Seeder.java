package dev.tintype.application.seed;

import dev.tintype.content.api.Audience;
import dev.tintype.content.api.ContentCommand.PublishPost;
import dev.tintype.content.api.Place;
import dev.tintype.content.api.PostContent;
import dev.tintype.identity.api.Device;
import dev.tintype.identity.api.IdentityCommand.SignUp;
import dev.tintype.identity.api.IdentityQuery.AccountById;
import dev.tintype.identity.api.Secret;
import dev.tintype.media.api.Focus;
import dev.tintype.media.api.MediaCommand.UploadMedia;
import dev.tintype.media.api.MediaPurpose;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.MediaId;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messages.SessionId;
import dev.tintype.platform.messaging.Bus;
import dev.tintype.platform.objectstorage.ObjectStorage;
import dev.tintype.profile.api.Profile;
import dev.tintype.profile.api.ProfileChange;
import dev.tintype.profile.api.ProfileCommand.EditProfile;
import dev.tintype.profile.api.ProfileCommand.EnsureProfile;
import dev.tintype.profile.api.ProfileQuery.ProfilesByUsernames;
import dev.tintype.relationship.api.RelationshipCommand.AcceptFollowRequest;
import dev.tintype.relationship.api.RelationshipCommand.Follow;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Fills an installation with people, follows and posts, through the public commands only. What has
 * been there since an earlier attempt stays and counts, so that one that was broken off goes on.
 */
public final class Seeder {
  private static final Caller SELF = Caller.part("seeder");
  private static final Device DEVICE = new Device("127.0.0.1", "seeder");

  /** Seeded people act without having signed in. */
  private static final SessionId NO_SESSION = new SessionId(0);

  private final Bus bus;
  private final ObjectStorage storage;
  private final PrintStream out;

  public Seeder(Bus bus, ObjectStorage storage, PrintStream out) {
    this.bus = bus;
    this.storage = storage;
    this.out = out;
  }

  /**
   * A person who has signed up.
   *
   * @param posts how many there were before
   */
  private record Member(People.Person person, Caller.Member caller, long posts) {
    AccountId id() {
      return caller.id();
    }
  }

  /**
   * Carries a plan out.
   *
   * @param password that all the people get
   */
  public void seed(SeedPlan plan, String password) {
    Path folder = temporaryFolder();
    Photographs photographs =
        plan.photographs() == null ? Photographs.demo(folder) : Photographs.of(plan.photographs());
    People people = People.demo(plan.people());
    var members = new Member[plan.people()];
    each(
        "people",
        plan.people(),
        number -> members[number] = join(people.all().get(number), password, photographs, number));
    befriend(members, Friendships.read(plan.graph(), plan.people()));
    int[] missing = missing(members, plan.posts());
    each("posts", missing.length, index -> post(members, photographs, missing[index]));
  }

  /** The numbers of the posts that their authors don't have yet. */
  private static int[] missing(Member[] members, int posts) {
    var there = new HashMap<Member, Long>();
    return IntStream.range(0, posts)
        .filter(number -> {
          Member author = author(members, new Random(number));
          return there.merge(author, 1L, Long::sum) > author.posts();
        })
        .toArray();
  }

  private static Member author(Member[] members, Random random) {
    return members[random.nextInt(members.length)];
  }

  private Member join(People.Person person, String password, Photographs photographs, int number) {
    Profile profile = present(person).orElseGet(() -> signUp(person, password));
    var member =
        new Member(person, new Caller.Member(profile.account(), NO_SESSION), profile.postsCount());
    if (profile.avatar() == null) {
      introduce(member, photographs, number);
    }
    return member;
  }

  /** Who has the name already; refused when that is somebody else. */
  private Optional<Profile> present(People.Person person) {
    var found = bus.ask(SELF, new ProfilesByUsernames(List.of(person.username())));
    for (Profile profile : found) {
      var own = new Caller.Member(profile.account(), NO_SESSION);
      if (!bus.ask(own, new AccountById(profile.account())).email().equals(email(person))) {
        throw Refusal.conflict(
            "name_taken", "somebody else here is called " + person.username() + " already");
      }
      return Optional.of(profile);
    }
    return Optional.empty();
  }

  private Profile signUp(People.Person person, String password) {
    var signedUp =
        bus.send(
            SELF,
            new SignUp(
                person.username(),
                email(person),
                new Secret(password),
                person.name(),
                person.language(),
                true,
                null,
                null,
                DEVICE,
                null,
                List.of()));
    return bus.send(SELF, new EnsureProfile(signedUp.account(), person.username(), person.name()));
  }

  private static String email(People.Person person) {
    return person.username() + "@demo.invalid";
  }

  private void introduce(Member member, Photographs photographs, int number) {
    var pictures = photographs.subject(number).files();
    Path face = pictures.get(number % pictures.size());
    var changes = new ArrayList<ProfileChange>();
    changes.add(new ProfileChange.Bio(member.person().bio()));
    changes.add(new ProfileChange.Avatar(upload(member, face, MediaPurpose.AVATAR, "")));
    if (member.person().privateAccount()) {
      changes.add(new ProfileChange.PrivateAccount(true));
    }
    bus.send(member.caller(), new EditProfile(changes));
  }

  private void befriend(Member[] members, Friendships friendships) {
    var pairs = List.copyOf(friendships.pairs());
    each(
        "follows",
        pairs.size(),
        number -> {
          Member one = members[pairs.get(number).one()];
          Member other = members[pairs.get(number).other()];
          follow(one, other);
          follow(other, one);
        });
  }

  private void follow(Member follower, Member followee) {
    var relation = bus.send(follower.caller(), new Follow(followee.id()));
    if (relation.requested()) {
      bus.send(followee.caller(), new AcceptFollowRequest(follower.id()));
    }
  }

  private void post(Member[] members, Photographs photographs, int number) {
    var random = new Random(number);
    Member author = author(members, random);
    var subject = photographs.subject(random.nextInt(1_000));
    var media = new ArrayList<MediaId>();
    media.add(upload(author, subject, random));
    if (random.nextInt(3) == 0) {
      for (int further = random.nextInt(4); further >= 0; further--) {
        media.add(upload(author, photographs.subject(random.nextInt(1_000)), random));
      }
    }
    var content =
        new PostContent(
            subject.captions().get(random.nextInt(subject.captions().size())),
            media,
            random.nextInt(17) == 0 ? Audience.FOLLOWERS : Audience.PUBLIC,
            subject.place() == null ? null : new Place(subject.place()),
            false,
            false,
            "",
            author.person().language(),
            null);
    bus.send(author.caller(), new PublishPost(content, "seed " + number));
  }

  private MediaId upload(Member author, Photographs.Subject subject, Random random) {
    Path file = subject.files().get(random.nextInt(subject.files().size()));
    return upload(author, file, MediaPurpose.POST, subject.description());
  }

  private MediaId upload(Member member, Path file, MediaPurpose purpose, String alt) {
    String key = "incoming/" + UUID.randomUUID();
    storage.put(key, file);
    try {
      return bus.send(
              member.caller(), new UploadMedia(key, Files.size(file), purpose, alt, Focus.CENTRE))
          .id();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void each(String what, int count, IntConsumer work) {
    var bar = new ProgressBar(out, what, count);
    try (var executor = Executors.newFixedThreadPool(4, Thread.ofVirtual().factory())) {
      List<Future<?>> futures = new ArrayList<>();
      IntStream.range(0, count)
          .forEach(number ->
              futures.add(
                  executor.submit(() -> {
                    Patience.with(() -> work.accept(number));
                    bar.step();
                  })));
      for (Future<?> future : futures) {
        future.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(
          "seeding " + what + " failed: " + e.getCause().getMessage(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("seeding was interrupted", e);
    }
  }

  private static Path temporaryFolder() {
    try {
      Path folder = Files.createTempDirectory("tintype-seed");
      folder.toFile().deleteOnExit();
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
