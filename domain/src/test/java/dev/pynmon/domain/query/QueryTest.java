package dev.pynmon.domain.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTest {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
  private static final Cursor CURSOR = new Cursor("c");

  @Test
  void cursor_holds500Characters() {
    assertThat(new Cursor("x".repeat(500)).value()).hasSize(500);
    assertThatThrownBy(() -> new Cursor("x".repeat(501)))
        .isInstanceOf(InvalidCursorException.class)
        .hasMessage("not a cursor of this list");
    assertThatThrownBy(() -> new Cursor("")).isInstanceOf(InvalidCursorException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 1_001, Integer.MAX_VALUE, Integer.MIN_VALUE})
  void limitOutOfRange_isRefusedByEveryRequest(int limit) {
    assertThatThrownBy(() -> PageRequest.first(limit))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("limit must be 1 to 1000, was " + limit);
    assertThatThrownBy(() -> PageRequest.after(limit, CURSOR))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new PageRequest.Before(limit, CURSOR))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void requests_atTheirBounds_areFine() {
    assertThat(PageRequest.first(1)).isEqualTo(new PageRequest.Skip(1, 0));
    assertThat(PageRequest.after(1_000, CURSOR)).isEqualTo(new PageRequest.After(1_000, CURSOR));
    assertThat(new PageRequest.Skip(1_000, 10_000).skip()).isEqualTo(10_000);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 10_001})
  void skipOutOfRange_isRefused(int skip) {
    assertThatThrownBy(() -> new PageRequest.Skip(10, skip))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("skip must be 0 to 10000, was " + skip);
  }

  @Test
  void page_ofOtherItems_staysWhereItIs() {
    Page<String> page =
        new Page<>(List.of("a", "bb"), Optional.of(CURSOR), Optional.of(CURSOR), Optional.of(NOON));
    assertThat(page.map(String::length))
        .isEqualTo(
            new Page<>(List.of(1, 2), Optional.of(CURSOR), Optional.of(CURSOR), Optional.of(NOON)));
    assertThat(page.withItems(List.of()).searchedBackTo()).contains(NOON);
    assertThat(page.instead()).isEmpty();
    PageRequest.Skip last = new PageRequest.Skip(2, 4);
    assertThat(page.instead(last).map(String::length).instead()).contains(last);
  }

  @Test
  void page_keepsACopyOfItsItems() {
    List<String> items = new ArrayList<>(List.of("a"));
    Page<String> page = Page.of(items, Optional.empty(), Optional.empty());
    items.add("b");
    assertThat(page.items()).containsExactly("a");
    assertThat(Page.empty().items()).isEmpty();
  }

  @Test
  void count_isExactBelowItsBound() {
    assertThat(Count.upTo(9, 10)).isEqualTo(new Count.Exact(9));
    assertThat(Count.upTo(10, 10)).isEqualTo(new Count.AtLeast(10));
    assertThat(Count.upTo(11, 10)).isEqualTo(new Count.AtLeast(10));
  }

  @Test
  void less_staysAsExactAsTheCountWas_andNeverBelowZero() {
    assertThat(new Count.Exact(9).less(4)).isEqualTo(new Count.Exact(5));
    assertThat(new Count.AtLeast(9).less(4)).isEqualTo(new Count.AtLeast(5));
    assertThat(new Count.Exact(1).less(2)).isEqualTo(new Count.Exact(0));
  }

  @Test
  void snapshot_keepsItsAgeWhenMapped() {
    Snapshot<String> taken = new Snapshot.Taken<>("abc", NOON, false);
    Snapshot<String> waiting = new Snapshot.NotYet<>(NOON);
    assertThat(taken.map(String::length)).isEqualTo(new Snapshot.Taken<>(3, NOON, false));
    assertThat(waiting.map(String::length)).isEqualTo(new Snapshot.NotYet<>(NOON));
    assertThat(taken.value()).contains("abc");
    assertThat(waiting.value()).isEmpty();
  }

  @Test
  void window_includesBothItsEnds() {
    TimeWindow window = new TimeWindow(NOON, NOON.plusSeconds(60));
    assertThat(window.contains(NOON)).isTrue();
    assertThat(window.contains(NOON.plusSeconds(60))).isTrue();
    assertThat(window.contains(NOON.minusNanos(1))).isFalse();
    assertThat(window.contains(NOON.plusSeconds(60).plusNanos(1))).isFalse();
    assertThat(window.length()).isEqualTo(Duration.ofMinutes(1));
    assertThat(new TimeWindow(NOON, NOON).contains(NOON)).isTrue();
  }

  @Test
  void windowThatEndsBeforeItBegins_isRefused() {
    assertThatThrownBy(() -> new TimeWindow(NOON, NOON.minusNanos(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
