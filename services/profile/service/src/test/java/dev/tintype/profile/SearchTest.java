package dev.tintype.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.testing.TestServices;
import dev.tintype.profile.api.Profile;
import dev.tintype.profile.api.ProfileChange;
import dev.tintype.profile.api.ProfileCommand.EditProfile;
import dev.tintype.profile.api.ProfileCommand.EnsureProfile;
import dev.tintype.profile.api.ProfileQuery.Directory;
import dev.tintype.profile.api.ProfileQuery.DirectoryOrder;
import dev.tintype.profile.api.ProfileQuery.SearchProfiles;
import dev.tintype.relationship.api.RelationshipEvent.FollowsCounted;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SearchTest {
  private static final Caller PART = Caller.part("test");

  @RegisterExtension
  static final TestServices tintype =
      TestServices.running(
          "profile", platform -> new ProfileService(platform, new ProfileConfiguration()));

  @Test
  void peopleAreFoundByTheBeginningOfAnyName() {
    newPerson("zora.neale", "Зоряна Ковальчук");

    assertThat(search("zora")).containsExactly("zora.neale");
    assertThat(search("ZORA.NE")).containsExactly("zora.neale");
    assertThat(search("ковал")).containsExactly("zora.neale");
    assertThat(search("зоря ко")).containsExactly("zora.neale");
    assertThat(search("oriana")).isEmpty();
    assertThat(search("зоря xyz")).isEmpty();
    assertThat(search("  ")).isEmpty();
    assertThat(search("%")).isEmpty();
  }

  @Test
  void accentsAndHalfTypedSyllablesDoNotMatter() {
    newPerson("accented", "Émile Žižek");
    newPerson("hangul", "김서연");

    assertThat(search("emile ziz")).containsExactly("accented");
    assertThat(search("기")).containsExactly("hangul");
    assertThat(search("김서")).containsExactly("hangul");
  }

  @Test
  void theExactNameComesFirstAndThenWhoHasMoreFollowers() {
    newPerson("quill", "");
    var few = newPerson("quilla", "");
    var many = newPerson("quillb", "");
    tintype.publish(new FollowsCounted(few, 1, 0, 1));
    tintype.publish(new FollowsCounted(many, 9, 0, 1));
    tintype.settle();

    assertThat(search("quill")).containsExactly("quill", "quillb", "quilla");
    assertThat(names(new SearchProfiles("quill", 1, 1))).containsExactly("quillb");
  }

  @Test
  void aNewNameReplacesTheOldOne() {
    var account = newPerson("renamed", "Oldname");
    tintype.send(
        tintype.member(account),
        new EditProfile(List.of(new ProfileChange.DisplayName("Newname"))));

    assertThat(search("newn")).containsExactly("renamed");
    assertThat(search("oldn")).isEmpty();
  }

  @Test
  void theDirectoryShowsOnlyThoseWhoWantToBeFound() {
    var shown = newPerson("in_directory", "");
    var hidden = newPerson("not_in_directory", "");
    tintype.send(
        tintype.member(hidden), new EditProfile(List.of(new ProfileChange.Discoverable(false))));

    assertThat(tintype.ask(PART, new Directory(DirectoryOrder.NEW, 80, 0)))
        .extracting(Profile::account)
        .contains(shown)
        .doesNotContain(hidden);
    assertThat(tintype.ask(PART, new Directory(DirectoryOrder.ACTIVE, 80, 0)))
        .extracting(Profile::account)
        .doesNotContain(shown, hidden);
  }

  private static List<String> search(String text) {
    return names(new SearchProfiles(text, 40, 0));
  }

  private static List<String> names(SearchProfiles search) {
    return tintype.ask(PART, search).stream().map(Profile::username).toList();
  }

  private static AccountId newPerson(String username, String displayName) {
    var account = tintype.ids().nextAccount();
    tintype.send(PART, new EnsureProfile(account, username, displayName));
    return account;
  }
}
