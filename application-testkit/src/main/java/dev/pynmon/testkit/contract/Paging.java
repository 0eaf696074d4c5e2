package dev.pynmon.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.InvalidCursorException;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Gatherers;

/**
 * What every paged list must do.
 *
 * @param list the list
 */
record Paging<T>(Function<PageRequest, Page<T>> list) {
  private static final List<String> MALFORMED =
      List.of(
          "x",
          "-",
          "::",
          "1:2:3:4:5:6:7:8",
          "' OR 1=1 --",
          "99999999999999999999999",
          "\u0000",
          "日本",
          "e30",
          "NaN",
          "x".repeat(500));

  /** All items, read in one go, are these. */
  void holds(List<T> expected) {
    Page<T> page = list.apply(PageRequest.first(PageRequest.MAX_LIMIT));
    assertThat(page.items()).containsExactlyElementsOf(expected);
    assertThat(page.next()).isEmpty();
    assertThat(page.previous()).isEmpty();
    assertThat(page.searchedBackTo()).isEmpty();
  }

  /** Read page by page, forward, backward and by number, the items are these. */
  void walks(List<T> expected, int limit) {
    List<List<T>> pages = pagesOf(expected, limit);
    List<Page<T>> forward = forward(limit);
    assertThat(forward).extracting(Page::items).containsExactlyElementsOf(pages);
    assertThat(forward.getFirst().previous()).isEmpty();
    assertThat(backward(forward.getLast(), limit)).containsExactlyElementsOf(pages.reversed());
    skips(expected, limit);
  }

  /** The page that follows one. */
  Page<T> after(Page<T> page, int limit) {
    return list.apply(PageRequest.after(limit, page.next().orElseThrow()));
  }

  /** The page before one. */
  Page<T> before(Page<T> page, int limit) {
    return list.apply(new PageRequest.Before(limit, page.previous().orElseThrow()));
  }

  /** Cursors that no list made are refused. */
  void refusesMalformedCursors() {
    MALFORMED.forEach(text -> refuses(new Cursor(text)));
  }

  /** A cursor of another list is refused. */
  void refuses(Cursor cursor) {
    assertThatThrownBy(() -> list.apply(PageRequest.after(10, cursor)))
        .as("after %s", cursor)
        .isInstanceOf(InvalidCursorException.class);
    assertThatThrownBy(() -> list.apply(new PageRequest.Before(10, cursor)))
        .as("before %s", cursor)
        .isInstanceOf(InvalidCursorException.class);
  }

  /** A cursor of this list. */
  Cursor someCursor() {
    return list.apply(PageRequest.first(1)).next().orElseThrow();
  }

  private List<Page<T>> forward(int limit) {
    List<Page<T>> pages = new ArrayList<>();
    pages.add(list.apply(PageRequest.first(limit)));
    for (Optional<Cursor> next = pages.getLast().next();
        next.isPresent() && pages.size() < 1_000;
        next = pages.getLast().next()) {
      pages.add(list.apply(PageRequest.after(limit, next.get())));
    }
    return pages;
  }

  private List<List<T>> backward(Page<T> last, int limit) {
    List<List<T>> pages = new ArrayList<>();
    pages.add(last.items());
    Page<T> page = last;
    while (page.previous().isPresent() && pages.size() < 1_000) {
      page = before(page, limit);
      assertThat(page.next()).as("a page with something behind it").isPresent();
      pages.add(page.items());
    }
    return pages;
  }

  private void skips(List<T> expected, int limit) {
    for (int skip : new int[] {0, 1, expected.size() - 1, expected.size(), PageRequest.MAX_SKIP}) {
      Page<T> page = list.apply(new PageRequest.Skip(limit, skip));
      List<T> rest = expected.subList(Math.min(skip, expected.size()), expected.size());
      assertThat(page.items())
          .as("behind %s", skip)
          .containsExactlyElementsOf(rest.subList(0, Math.min(limit, rest.size())));
      assertThat(page.next().isPresent()).as("more behind %s", skip).isEqualTo(rest.size() > limit);
    }
  }

  private static <T> List<List<T>> pagesOf(List<T> items, int limit) {
    return items.stream().gather(Gatherers.windowFixed(limit)).toList();
  }
}
