package dev.pynmon.application.service.rerun.bulk;

import dev.pynmon.application.service.app.Needed;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.StatusFilter;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.status.KnownStatus;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What the orchestrator still holds as failed in a window, newest registered first. */
final class HeldFailures {
  private static final StatusFilter FAILED = StatusFilter.in(KnownStatus.FAILED);

  /** Of more than 20,000 the rest is not looked at. */
  private static final int MAX_PAGES = 20;

  private final Visit visit;
  private final TimeWindow window;

  HeldFailures(Visit visit, TimeWindow window) {
    this.visit = visit;
    this.window = window;
  }

  /**
   * Hands them on, a page at a time, until enough are found, or as far as a store looks. What was
   * registered long before may have failed in the window, so no time says how far that was.
   */
  void each(Consumer<List<InvocationId>> found, Sieve sieve, int limit) {
    Page<InvocationState> page = page(Optional.empty());
    found.accept(inWindow(page));
    for (int read = 1; read < MAX_PAGES && isMoreWanted(page, sieve, limit); read++) {
      page = page(page.next());
      found.accept(inWindow(page));
    }
  }

  private boolean isMoreWanted(Page<InvocationState> page, Sieve sieve, int limit) {
    return page.next().isPresent()
        && page.searchedBackTo().isEmpty()
        && !page.items().isEmpty()
        && sieve.taken().size() <= limit;
  }

  private List<InvocationId> inWindow(Page<InvocationState> page) {
    return page.items().stream()
        .filter(state -> window.contains(state.status().at()))
        .map(InvocationState::id)
        .toList();
  }

  private Page<InvocationState> page(Optional<Cursor> after) {
    PageRequest request = PageRequest.next(PageRequest.MAX_LIMIT, after);
    return Needed.of(
        visit.orchestrator(store -> store.statuses().page(FAILED, request)),
        Component.ORCHESTRATOR,
        visit.app().key());
  }
}
