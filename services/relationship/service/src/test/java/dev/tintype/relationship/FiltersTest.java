package dev.tintype.relationship;

import static dev.tintype.relationship.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.Caller.Member;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messages.Signal;
import dev.tintype.platform.testing.TestServices;
import dev.tintype.relationship.api.AccountFilters;
import dev.tintype.relationship.api.Filter;
import dev.tintype.relationship.api.Filter.Action;
import dev.tintype.relationship.api.Filter.Context;
import dev.tintype.relationship.api.Filter.Keyword;
import dev.tintype.relationship.api.RelationshipCommand.ChangeFilter;
import dev.tintype.relationship.api.RelationshipCommand.CreateFilter;
import dev.tintype.relationship.api.RelationshipCommand.DeleteFilter;
import dev.tintype.relationship.api.RelationshipCommand.KeywordChange;
import dev.tintype.relationship.api.RelationshipQuery.FiltersOf;
import dev.tintype.relationship.api.RelationshipQuery.OwnFilters;
import dev.tintype.relationship.api.RelationshipSignal.FiltersChanged;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What people don't want to read, which only they know of. */
class FiltersTest {
  static final Neighbourhood people = new Neighbourhood();
  @RegisterExtension static final TestServices tintype = people.services();

  private final Member ann = people.newPerson();
  private final Member bo = people.newPerson();

  @Test
  void filtersAreMadeChangedAndThrownAwayAtOnce() {
    assertThat(own()).isEmpty();
    var filter = create("spoilers", 3_600L, word("ending"), word("finale"));
    assertThat(own()).containsExactly(filter);
    assertThat(filter.keywords()).extracting(Keyword::keyword).containsExactly("ending", "finale");
    assertThat(filter.isOver(tintype.clock().instant().plus(Duration.ofMinutes(59)))).isFalse();
    assertThat(filter.isOver(tintype.clock().instant().plus(Duration.ofMinutes(60)))).isTrue();

    var first = filter.keywords().getFirst();
    var second = filter.keywords().getLast();
    var changed =
        tintype.send(
            ann,
            new ChangeFilter(
                filter.id(),
                "more spoilers",
                Set.of(Context.PUBLIC),
                Action.HIDE,
                0L,
                List.of(
                    new KeywordChange(first.id(), "the end", true, false),
                    new KeywordChange(second.id(), null, null, true),
                    word("credits")),
                List.of(17L, 18L, 17L),
                List.of()));
    assertThat(own()).containsExactly(changed);
    assertThat(changed.title()).isEqualTo("more spoilers");
    assertThat(changed.contexts()).containsExactly(Context.PUBLIC);
    assertThat(changed.action()).isEqualTo(Action.HIDE);
    assertThat(changed.expiresAt()).isNull();
    assertThat(changed.keywords())
        .extracting(Keyword::keyword)
        .containsExactly("the end", "credits");
    assertThat(changed.keywords().getFirst()).isEqualTo(new Keyword(first.id(), "the end", true));
    assertThat(changed.statuses()).extracting(Filter.Status::status).containsExactly(17L, 18L);
    var fewer = change(filter, List.of(), List.of(changed.statuses().getFirst().id()));
    assertThat(fewer.statuses()).hasSize(1);
    assertThat(fewer.title()).isEqualTo("more spoilers");

    tintype.send(ann, new DeleteFilter(filter.id()));
    assertThat(own()).isEmpty();
  }

  @Test
  void nobodyElseKnowsOfAFilter() {
    var filter = create("secret", null, word("x"));
    assertThat(tintype.ask(bo, new OwnFilters())).isEmpty();
    assertThat(refusalOf(() -> tintype.send(bo, new DeleteFilter(filter.id()))))
        .isInstanceOf(Refusal.NotFound.class);
    var own = tintype.send(bo, creation("mine", null, word("y")));
    var taken = new KeywordChange(filter.keywords().getFirst().id(), "z", true, false);
    assertThat(
            refusalOf(() ->
                tintype.send(
                    bo,
                    new ChangeFilter(
                        own.id(), null, null, null, null, List.of(taken), List.of(), List.of()))))
        .isInstanceOf(Refusal.NotFound.class);
    assertThat(own()).containsExactly(filter);
  }

  @Test
  void thoseWhoPresentOneThingToManyAskForAllTheirFiltersAtOnce() {
    var cho = people.newPerson();
    var filter = create("spoilers", null, word("ending"));
    var other = tintype.send(bo, creation("noise", null, word("loud")));
    var all = new FiltersOf(List.of(ann.id(), cho.id(), bo.id()));
    assertThat(tintype.ask(Caller.part("gateway"), all))
        .containsExactly(
            new AccountFilters(ann.id(), List.of(filter)),
            new AccountFilters(bo.id(), List.of(other)));
    tintype.send(ann, new DeleteFilter(filter.id()));
    assertThat(tintype.ask(Caller.part("gateway"), all))
        .containsExactly(new AccountFilters(bo.id(), List.of(other)));
    assertThat(refusalOf(() -> tintype.ask(ann, all))).isInstanceOf(Refusal.NotAllowed.class);
  }

  @Test
  void impossibleFiltersAreRefused() {
    assertThat(refusalOf(() -> create(" ", null))).isInstanceOf(Refusal.Invalid.class);
    assertThat(refusalOf(() -> create("x", -1L))).isInstanceOf(Refusal.Invalid.class);
    assertThat(refusalOf(() -> create("x", null, word(" ")))).isInstanceOf(Refusal.Invalid.class);
    assertThat(
            refusalOf(() ->
                tintype.send(ann, new CreateFilter("x", Set.of(), Action.WARN, null, List.of()))))
        .isInstanceOf(Refusal.Invalid.class);
    assertThat(own()).isEmpty();
  }

  @Test
  void whoLooksIsToldThatFiltersHaveChanged() {
    var heard = new CopyOnWriteArrayList<Signal>();
    try (var listening = tintype.live().listen(ann.id(), heard::add)) {
      var filter = create("x", null, word("y"));
      tintype.send(ann, new DeleteFilter(filter.id()));
      assertThat(heard).containsExactly(new FiltersChanged(), new FiltersChanged());
    }
  }

  private Filter create(String title, Long seconds, KeywordChange... words) {
    return tintype.send(ann, creation(title, seconds, words));
  }

  private static CreateFilter creation(String title, Long seconds, KeywordChange... words) {
    return new CreateFilter(
        title, Set.of(Context.HOME, Context.PUBLIC), Action.WARN, seconds, List.of(words));
  }

  private Filter change(Filter filter, List<KeywordChange> words, List<Long> removed) {
    return tintype.send(
        ann, new ChangeFilter(filter.id(), null, null, null, null, words, List.of(), removed));
  }

  private static KeywordChange word(String keyword) {
    return new KeywordChange(null, keyword, null, false);
  }

  private List<Filter> own() {
    return tintype.ask(ann, new OwnFilters());
  }
}
