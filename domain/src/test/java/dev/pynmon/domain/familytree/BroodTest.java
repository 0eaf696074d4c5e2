package dev.pynmon.domain.familytree;

import static dev.pynmon.domain.familytree.Families.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.familytree.ChildrenPlace.Step;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.Children;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.KeyText;
import dev.pynmon.domain.query.Listing;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.trigger.ContextKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In which order children are, and how they are paged through. */
class BroodTest {
  private static final InvocationId PARENT = id("parent");

  private static List<Kin> kin(Descent descent, String... ids) {
    return List.of(ids).stream().map(id -> new Kin(id(id), descent)).toList();
  }

  private static List<InvocationId> called(int count) {
    return IntStream.range(0, count).mapToObj(i -> id("c%05d".formatted(i))).toList();
  }

  private static Sparked sparked() {
    return new Sparked(
        kin(Descent.EVENT, "e1", "e2"), kin(Descent.STATUS_TRIGGER, "t1", "t2"), true);
  }

  private static Brood brood(List<InvocationId> given, long total) {
    return new Brood(sparked(), new Children(given, Count.upTo(total, 10_000)));
  }

  private static List<String> names(Offspring offspring) {
    return offspring.kin().stream().map(kin -> kin.id().value()).toList();
  }

  /** A store's list; one that cannot go back is as large sets in Redis are. */
  private static Function<PageRequest, Page<InvocationId>> store(int count, boolean goesBack) {
    Listing<InvocationId, InvocationId> list =
        Listing.of(
            KeyText.ofNames("child", InvocationId::new),
            new TreeSet<>(called(count)),
            Function.identity());
    return request -> {
      Page<InvocationId> page = list.page(request);
      return goesBack ? page : Page.of(page.items(), page.next(), Optional.empty());
    };
  }

  @Test
  void order_isEventsCallsTriggers() {
    Offspring first = brood(called(3), 3).first();
    assertThat(names(first)).containsExactly("e1", "e2", "c00000", "c00001", "c00002", "t1", "t2");
    assertThat(first.total()).isEqualTo(new Count.Exact(7));
  }

  @Test
  void callsThatAreCut_endWhatIsGiven() {
    Offspring first = brood(called(3), 9).first();
    assertThat(names(first)).containsExactly("e1", "e2", "c00000", "c00001", "c00002");
    assertThat(first.total()).isEqualTo(new Count.Exact(13));
  }

  @Test
  void childThatWasCalledToo_isThereOnce() {
    Sparked sparked =
        new Sparked(kin(Descent.EVENT, "a", "b"), kin(Descent.RESULT_TRIGGER, "b", "c", "d"), true);
    Brood brood = new Brood(sparked, new Children(List.of(id("a"), id("c")), new Count.Exact(2)));
    assertThat(brood.first().kin())
        .containsExactly(
            new Kin(id("a"), Descent.EVENT),
            new Kin(id("b"), Descent.EVENT),
            new Kin(id("c"), Descent.DIRECT),
            new Kin(id("d"), Descent.RESULT_TRIGGER));
    assertThat(brood.total()).isEqualTo(new Count.Exact(4));
  }

  @Test
  void moreThanWasRead_isAtLeast() {
    Sparked cut = new Sparked(kin(Descent.EVENT, "a"), List.of(), false);
    Brood brood = new Brood(cut, Brood.NONE.called());
    assertThat(brood.total()).isEqualTo(new Count.AtLeast(1));
    assertThat(brood.first().unseen()).isTrue();
    assertThat(new BroodPages(brood, store(0, true)).at(ChildrenPlace.first(PARENT), 5).unseen())
        .isTrue();
    assertThat(Brood.NONE.first()).isEqualTo(Offspring.NONE);
  }

  @Test
  void moreCallsThanAStoreCounts_comeBehindTheTriggers() {
    assertThat(names(brood(called(2), 20_000).first()))
        .containsExactly("e1", "e2", "t1", "t2", "c00000", "c00001");
  }

  /** All pages from the first to the last. */
  private static List<Offspring> walk(BroodPages pages, int limit) {
    List<Offspring> walked = new ArrayList<>();
    Optional<ChildrenPlace> place = Optional.of(ChildrenPlace.first(PARENT));
    while (place.isPresent()) {
      Offspring page = pages.at(place.get(), limit);
      walked.add(page);
      place = page.page().flatMap(ChildrenPage::after);
    }
    return walked;
  }

  private static List<String> all(List<Offspring> pages) {
    return pages.stream().flatMap(page -> names(page).stream()).toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 9, 13, 14, 50})
  void countedPages_goThroughAllOfThem(int limit) {
    Brood brood = brood(called(9).subList(0, 1), 9);
    List<Offspring> pages = walk(new BroodPages(brood, store(9, true)), limit);
    assertThat(all(pages)).isEqualTo(names(brood(called(9), 9).first()));
    assertThat(pages).hasSize((13 + limit - 1) / limit);
    assertThat(pages.getFirst().page().orElseThrow().before()).isEmpty();
    assertThat(pages).extracting(Offspring::total).containsOnly(new Count.Exact(13));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void uncountedPages_goByCursorsThroughAllOfThem(boolean goesBack) {
    BroodPages pages = new BroodPages(brood(called(1), 12_345), store(12_345, goesBack));
    List<Offspring> walked = walk(pages, 500);
    assertThat(all(walked))
        .hasSize(12_349)
        .doesNotHaveDuplicates()
        .startsWith("e1", "e2", "t1", "t2", "c00000")
        .endsWith("c12344");
    ChildrenPage last = walked.getLast().page().orElseThrow();
    assertThat(last.passed()).isEqualTo(12_000);

    List<Long> passed = new ArrayList<>();
    Optional<ChildrenPlace> back = last.before();
    while (back.isPresent()) {
      ChildrenPage there = pages.at(back.get(), 500).page().orElseThrow();
      passed.add(there.passed());
      back = there.before();
    }
    assertThat(passed).hasSize(goesBack ? 24 : 1).endsWith(0L);
  }

  @Test
  void cursorOfAListThatBecameShort_isCountedInstead() {
    BroodPages pages = new BroodPages(brood(called(1), 9), store(9, true));
    Step step = new Step(KeyText.ofNames("child", InvocationId::new).cursor(id("c00003")), false);
    assertThat(names(pages.at(new ChildrenPlace(PARENT, 4, step), 3)))
        .containsExactly("c00004", "c00005", "c00006");
  }

  private static Brood emitting(int events, int called) {
    List<Kin> started =
        IntStream.range(0, events).mapToObj(i -> new Kin(id("e" + i), Descent.EVENT)).toList();
    return new Brood(
        new Sparked(started, List.of(), true),
        new Children(called(called), new Count.Exact(called)));
  }

  @Test
  void eventsWhilePaging_moveNothingThatWasCalled() {
    List<String> walked = new ArrayList<>();
    Optional<ChildrenPlace> place = Optional.of(ChildrenPlace.first(PARENT));
    int events = 3;
    while (place.isPresent()) {
      Offspring page = new BroodPages(emitting(events, 9), store(9, true)).at(place.get(), 5);
      walked.addAll(names(page));
      place = page.page().flatMap(ChildrenPage::after);
      events += 2;
    }
    assertThat(walked)
        .startsWith("e0", "e1", "e2")
        .hasSize(3 + 9)
        .endsWith(called(9).stream().map(InvocationId::value).toArray(String[]::new));
  }

  @Test
  void eventsThatFillPages_leadOnToWhatWasCalled_andBack() {
    BroodPages pages = new BroodPages(emitting(7, 9), store(9, true));
    Offspring second = pages.at(ChildrenPlace.inFront(PARENT, 5), 5);
    assertThat(names(second)).containsExactly("e5", "e6", "c00000", "c00001", "c00002");
    assertThat(second.page())
        .contains(
            new ChildrenPage(
                5,
                Optional.of(ChildrenPlace.first(PARENT)),
                Optional.of(ChildrenPlace.behind(PARENT, 3))));
    assertThat(pages.at(ChildrenPlace.behind(PARENT, 3), 5).page().flatMap(ChildrenPage::before))
        .contains(ChildrenPlace.inFront(PARENT, 5));
    assertThat(pages.at(ChildrenPlace.behind(PARENT, 0), 5).page().flatMap(ChildrenPage::before))
        .contains(ChildrenPlace.inFront(PARENT, 2));
    assertThat(pages.at(ChildrenPlace.inFront(PARENT, 2), 5).page().flatMap(ChildrenPage::after))
        .contains(ChildrenPlace.behind(PARENT, 0));
    assertThat(names(pages.at(ChildrenPlace.inFront(PARENT, 99), 5)).getFirst())
        .isEqualTo("c00000");
  }

  @Test
  void relation_isThatOfWhatMetTheCondition() {
    assertThat(List.of(ContextKind.values()))
        .extracting(Descent::of)
        .containsExactly(
            Descent.EVENT,
            Descent.STATUS_TRIGGER,
            Descent.RESULT_TRIGGER,
            Descent.EXCEPTION_TRIGGER,
            Descent.TRIGGER,
            Descent.TRIGGER);
  }
}
