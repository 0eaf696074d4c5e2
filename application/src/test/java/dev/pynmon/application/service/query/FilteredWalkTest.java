package dev.pynmon.application.service.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.pynmon.application.fake.ListPages;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.InvalidCursorException;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FilteredWalkTest {
  private int read;

  /** The numbers from 1 on, filtered. */
  private FilteredWalk<Integer> numbers(int size, Predicate<Integer> filter) {
    List<Integer> all = IntStream.rangeClosed(1, size).boxed().toList();
    return new FilteredWalk<>(
        request -> {
          read += request.limit();
          return ListPages.page(all, String::valueOf, request);
        },
        items -> new Answer.Available<>(items.stream().filter(filter).toList()));
  }

  private static Walked<Integer> walk(FilteredWalk<Integer> list, PageRequest request) {
    return list.walk(request).available().orElseThrow();
  }

  @Test
  void walk_everyMatchOnce_downAndUpAgain() {
    FilteredWalk<Integer> list = numbers(5_000, number -> number % 700 == 1);
    List<List<Integer>> down = new ArrayList<>();
    Walked<Integer> page = walk(list, PageRequest.first(3));
    down.add(page.items());
    while (page.next().isPresent()) {
      page = walk(list, PageRequest.after(3, page.next().get()));
      down.add(page.items());
    }
    assertThat(down)
        .containsExactly(List.of(1, 701, 1401), List.of(2101, 2801, 3501), List.of(4201, 4901));
    page = walk(list, new PageRequest.Before(3, page.previous().orElseThrow()));
    assertThat(page.items()).containsExactly(2101, 2801, 3501);
    page = walk(list, new PageRequest.Before(3, page.previous().orElseThrow()));
    assertThat(page.items()).containsExactly(1, 701, 1401);
    assertThat(page.previous()).isEmpty();
    assertThat(walk(list, PageRequest.after(3, page.next().orElseThrow())).items())
        .containsExactly(2101, 2801, 3501);
  }

  @Test
  void walk_ofAListThatHasTheSameItemAgainAndAgain_showsEachOnce() {
    List<Integer> all = IntStream.rangeClosed(1, 30).boxed().toList();
    FilteredWalk<String> list =
        new FilteredWalk<>(
            request ->
                ListPages.page(all, String::valueOf, request)
                    .map(number -> number % 3 == 0 ? "other" : "same"),
            items ->
                new Answer.Available<>(
                    items.stream().filter(item -> !item.equals("other")).toList()));

    Walked<String> first = list.walk(PageRequest.first(8)).available().orElseThrow();
    assertThat(first.next()).contains(new Cursor("behind 11"));
    Walked<String> skipped = list.walk(new PageRequest.Skip(8, 8)).available().orElseThrow();
    assertThat(skipped.previous()).contains(new Cursor("before 12"));
    assertThat(skipped.next()).contains(new Cursor("behind 23"));
    PageRequest back = new PageRequest.Before(8, new Cursor("before 24"));
    assertThat(list.walk(back).available().orElseThrow().previous())
        .contains(new Cursor("before 13"));
  }

  @Test
  void walk_endsWhereNothingBehindCanMatch_whichIsAskedWhereItMatters() {
    List<Integer> asked = new ArrayList<>();
    FilteredWalk<Integer> numbers = numbers(5_000, number -> number <= 130);
    FilteredWalk<Integer> list =
        new FilteredWalk<>(
            numbers.source(),
            numbers.filter(),
            numbers.effort(),
            part -> {
              asked.add(part.getLast());
              return part.getLast() > 130;
            },
            UnaryOperator.identity());

    Walked<Integer> first = walk(list, PageRequest.first(120));
    assertThat(first.total()).isEqualTo(new Count.AtLeast(121));
    assertThat(asked).as("the last of them matches").isEmpty();
    Walked<Integer> rest = walk(list, PageRequest.after(120, first.next().orElseThrow()));
    assertThat(rest.items()).hasSize(10);
    assertThat(rest.next()).isEmpty();
    assertThat(asked).containsExactly(241);
    walk(list, PageRequest.after(9, first.next().orElseThrow()));
    assertThat(asked).as("the page is full").hasSize(1);
    assertThat(walk(list, PageRequest.first(200)).total()).isEqualTo(new Count.Exact(130));
  }

  @Test
  void walk_pageThatEndsTheList_hasNoNext() {
    Walked<Integer> page = walk(numbers(10, number -> number <= 3), PageRequest.first(3));
    assertThat(page.items()).containsExactly(1, 2, 3);
    assertThat(page.next()).isEmpty();
    assertThat(page.previous()).isEmpty();
    assertThat(page.total()).isEqualTo(new Count.Exact(3));
  }

  @Test
  void walk_moreThanAPage_countsWhatWasSeen() {
    Walked<Integer> page = walk(numbers(500, _ -> true), PageRequest.first(10));
    assertThat(page.items()).hasSize(10);
    assertThat(page.total()).isEqualTo(new Count.AtLeast(100));
    assertThat(page.lookedAt()).isEqualTo(100);
  }

  @Test
  void walk_skip_leavesMatchesOut() {
    FilteredWalk<Integer> list = numbers(3_000, number -> number % 10 == 0);
    Walked<Integer> page = walk(list, new PageRequest.Skip(2, 150));
    assertThat(page.items()).containsExactly(1_510, 1_520);
    assertThat(walk(list, new PageRequest.Before(2, page.previous().orElseThrow())).items())
        .containsExactly(1_490, 1_500);
    assertThat(walk(list, PageRequest.after(2, page.next().orElseThrow())).items())
        .containsExactly(1_530, 1_540);
  }

  @Test
  void walk_skipBeyondTheEnd_isEmptyAndKnowsTheTotal() {
    Walked<Integer> page = walk(numbers(50, n -> n % 10 == 0), new PageRequest.Skip(5, 20));
    assertThat(page.items()).isEmpty();
    assertThat(page.total()).isEqualTo(new Count.Exact(5));
  }

  @Test
  void walk_budgetSpent_saysWhereAndLooksOn() {
    FilteredWalk<Integer> list = numbers(50_000, number -> number % 30_000 == 1);
    Walked<Integer> page = walk(list, PageRequest.first(5));
    assertThat(page.items()).containsExactly(1);
    assertThat(page.lookedAt()).isEqualTo(FilteredWalk.BUDGET);
    assertThat(page.stoppedAt()).contains(20_000);
    assertThat(page.total()).isEqualTo(new Count.AtLeast(1));
    assertThat(read).isLessThanOrEqualTo(FilteredWalk.BUDGET);
    Walked<Integer> next = walk(list, PageRequest.after(5, page.next().orElseThrow()));
    assertThat(next.items()).containsExactly(30_001);
  }

  @Test
  void walk_fullPageWhenTheBudgetEnds_goesOnBehindItsLastItem() {
    FilteredWalk<Integer> list = numbers(50_000, number -> number <= 3);
    Walked<Integer> page = walk(list, PageRequest.first(3));
    assertThat(page.items()).containsExactly(1, 2, 3);
    assertThat(page.stoppedAt()).isEmpty();
    assertThat(page.next()).contains(new Cursor("behind 3"));
  }

  @Test
  void walk_upwards_staysWithinTheBudget() {
    FilteredWalk<Integer> list = numbers(50_000, number -> number == 1);
    Walked<Integer> page = walk(list, new PageRequest.Before(3, new Cursor("before 50000")));
    assertThat(page.items()).isEmpty();
    assertThat(page.lookedAt()).isEqualTo(FilteredWalk.BUDGET);
    assertThat(page.previous()).isPresent();
  }

  @Test
  void walk_emptyList_isEmpty() {
    Walked<Integer> page = walk(numbers(0, _ -> true), PageRequest.first(3));
    assertThat(page)
        .isEqualTo(
            new Walked<Integer>(
                List.of(),
                Optional.empty(),
                Optional.empty(),
                new Count.Exact(0),
                0,
                Optional.empty(),
                Optional.empty()));
  }

  @Test
  void walk_behindItsFirstPart_asksForTheNextWhileItFilters() {
    List<String> steps = new ArrayList<>();
    FilteredWalk<Integer> numbers = numbers(2_500, _ -> false);
    FilteredWalk<Integer> list =
        new FilteredWalk<>(
            numbers.source(),
            items -> {
              steps.add("filters up to " + items.getLast());
              return new Answer.Available<>(List.of());
            },
            numbers.effort(),
            _ -> false,
            next -> {
              steps.add("asks");
              return next;
            });

    assertThat(walk(list, PageRequest.first(3)).next()).isEmpty();
    assertThat(steps)
        .containsExactly(
            "filters up to 100",
            "asks",
            "filters up to 1100",
            "asks",
            "filters up to 2100",
            "filters up to 2500");
  }

  @Test
  void walk_storeWithABudgetOfItsOwn_isAskedOnce() {
    Instant reached = Instant.EPOCH;
    Optional<Cursor> next = Optional.of(new Cursor("on"));
    FilteredWalk<Integer> list =
        new FilteredWalk<>(
            _ -> new Page<>(List.of(), next, Optional.empty(), Optional.of(reached)),
            Answer.Available::new);
    Walked<Integer> page = walk(list, PageRequest.first(3));
    assertThat(page.searchedBackTo(_ -> Instant.MAX)).contains(reached);
    assertThat(page.next()).isEqualTo(next);
  }

  @Test
  void walk_filterThatCannotBeAsked_isMissing() {
    Absence why = new Absence.InProcess("MemStateBackend");
    FilteredWalk<Integer> list =
        new FilteredWalk<>(
            request -> ListPages.page(List.of(1), String::valueOf, request),
            _ -> new Answer.Missing<>(why));
    assertThat(list.walk(PageRequest.first(1))).isEqualTo(new Answer.Missing<>(why));
  }

  @Test
  void walk_foreignCursor_isRefused() {
    PageRequest request = PageRequest.after(3, new Cursor("nonsense"));
    FilteredWalk<Integer> list = numbers(5, _ -> true);
    assertThatExceptionOfType(InvalidCursorException.class).isThrownBy(() -> list.walk(request));
  }
}
