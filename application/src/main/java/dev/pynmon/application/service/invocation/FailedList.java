package dev.pynmon.application.service.invocation;

import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import java.util.Optional;

/**
 * A list of what failed in a time, newest registered first. Where one chunk of changes holds all of
 * the time, these tell; else the orchestrator's index of statuses does, in which there are few
 * among very many changes. Both go by when the status says that it failed. Among changes there has
 * to be an entry of the time as well: what failed in its last moment, with an entry behind it, and
 * what has no history the index alone lists. Which of them it is, is decided at the first page by
 * what the store holds; the places of all others say it, since the two know different places.
 */
final class FailedList {
  /** What places in the index begin with; those among changes begin with a number. */
  private static final String INDEX = "f:";

  private final WindowList changes;
  private final WalkedList index;

  FailedList(WindowList changes, WalkedList index) {
    this.changes = changes;
    this.index = index;
  }

  Listed list(PageRequest request) {
    return switch (request) {
      case PageRequest.Skip skip -> changes.whole(skip).orElseGet(() -> indexed(skip));
      case PageRequest.After after ->
          inIndex(after.cursor())
              .map(place -> indexed(new PageRequest.After(after.limit(), place)))
              .orElseGet(() -> changes.list(after));
      case PageRequest.Before before ->
          inIndex(before.cursor())
              .map(place -> indexed(new PageRequest.Before(before.limit(), place)))
              .orElseGet(() -> changes.list(before));
    };
  }

  private Listed indexed(PageRequest request) {
    Listed listed = index.list(request);
    return new Listed(listed.page().map(FailedList::placed), listed.total(), listed.lookedAt());
  }

  private static Page<Candidate> placed(Page<Candidate> page) {
    return new Page<>(
        page.items(),
        page.next().map(FailedList::placed),
        page.previous().map(FailedList::placed),
        page.searchedBackTo());
  }

  private static Cursor placed(Cursor inIndex) {
    return new Cursor(INDEX + inIndex.value());
  }

  private static Optional<Cursor> inIndex(Cursor place) {
    return Optional.of(place.value())
        .filter(text -> text.startsWith(INDEX))
        .map(text -> new Cursor(text.substring(INDEX.length())));
  }
}
