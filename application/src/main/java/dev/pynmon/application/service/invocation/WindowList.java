package dev.pynmon.application.service.invocation;

import dev.pynmon.application.port.out.invocation.Histories;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.query.Effort;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.History;
import dev.pynmon.domain.invocation.HistoryChunk;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.TimeOrder;
import dev.pynmon.domain.query.TimeWindow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;

/**
 * A list of the invocations that something happened to in a window of time. The newest entries of
 * the window make the first chunk of the list, which is ordered by registration; a longer window
 * goes on in further chunks. One that a query holds nothing of is passed over as long as there is
 * time to look on.
 */
final class WindowList {
  /** As many as {@code Statuses.of} takes ids, for each entry may be of another invocation. */
  private static final int CHUNK = 10_000;

  private final Visit visit;
  private final InvocationMatcher matcher;
  private final TimeWindow window;
  private final Effort effort;

  /**
   * A list.
   *
   * @param window of the first page
   * @param nanos measures how long is looked
   * @param share by which its budget is divided
   */
  WindowList(
      Visit visit, InvocationMatcher matcher, TimeWindow window, LongSupplier nanos, int share) {
    this.visit = visit;
    this.matcher = matcher;
    this.window = window;
    this.effort =
        matcher
            .filter()
            .search()
            .map(search -> SearchEffort.of(search, nanos, share))
            .orElseGet(() -> Effort.of(CHUNK));
  }

  Listed list(PageRequest request) {
    SliceCursor place = SliceCursor.of(request).in(window);
    Part part = part(place, request.limit(), 0);
    while (part.isEmpty() && part.next().isPresent() && effort.goesOn(part.listed().lookedAt())) {
      part = part(place.chunkBegin(part.next().get()), request.limit(), part.listed().lookedAt());
    }
    boolean isWhole = place.chunk().isEmpty() && part.next().isEmpty();
    return isWhole ? part.listed().whole() : part.listed();
  }

  /** The list where one chunk holds all of the window; else nothing else was looked at. */
  Optional<Listed> whole(PageRequest.Skip request) {
    SliceCursor place = SliceCursor.of(request).in(window);
    return visit
        .stateBackend(state -> chunk(state.histories(), place))
        .available()
        .filter(chunk -> chunk.next().isEmpty())
        .map(chunk -> part(chunk, place, request.limit(), 0).listed().whole());
  }

  private Part part(SliceCursor place, int limit, long lookedAt) {
    Answer<HistoryChunk> read = visit.stateBackend(state -> chunk(state.histories(), place));
    return switch (read.map(chunk -> part(chunk, place, limit, lookedAt))) {
      case Answer.Available<Part> there -> there.value();
      case Answer.Missing<Part> missing -> Part.missing(missing.why());
    };
  }

  private HistoryChunk chunk(Histories histories, SliceCursor place) {
    return place
        .chunk()
        .map(cursor -> histories.windowAfter(window, TimeOrder.NEWEST_FIRST, CHUNK, cursor))
        .orElseGet(() -> histories.window(window, TimeOrder.NEWEST_FIRST, CHUNK));
  }

  private Part part(HistoryChunk chunk, SliceCursor place, int limit, long lookedAt) {
    Answer<List<Candidate>> matching = matching(chunk, place);
    return new Part(
        new Listed(
            matching.map(found -> page(chunk, GivenList.slice(found, place, limit), place, limit)),
            matching.map(found -> new Count.AtLeast(found.size())),
            lookedAt + chunk.entries().size()),
        matching.available().filter(List::isEmpty).isPresent(),
        chunk.next());
  }

  private Answer<List<Candidate>> matching(HistoryChunk chunk, SliceCursor place) {
    List<InvocationId> ids =
        chunk.entries().stream().map(HistoryEntry::invocation).distinct().toList();
    Answer<List<Candidate>> matching =
        Answer.flat(
            GivenList.candidates(visit, ids, UnaryOperator.identity()).map(matcher::matching));
    return place.chunk().isEmpty()
        ? matching
        : Answer.flat(matching.map(found -> withoutEarlierChunks(found, chunk)));
  }

  /** What has a newer entry in the window was listed with it. */
  private Answer<List<Candidate>> withoutEarlierChunks(List<Candidate> found, HistoryChunk chunk) {
    Instant newest = chunk.entries().isEmpty() ? window.to() : chunk.entries().getFirst().at();
    return matcher.withHistory(found, history -> !isListedAbove(history, newest));
  }

  private boolean isListedAbove(History history, Instant newest) {
    return history.entries().stream()
        .map(HistoryEntry::at)
        .anyMatch(at -> at.isAfter(newest) && window.contains(at));
  }

  private static Page<Candidate> page(
      HistoryChunk chunk, Page<Candidate> page, SliceCursor place, int limit) {
    Optional<Cursor> next =
        page.next().or(() -> chunk.next().map(place::chunkBegin).map(SliceCursor::cursor));
    boolean stopped = page.items().size() < limit && chunk.next().isPresent();
    Optional<Instant> searchedBackTo =
        stopped ? Optional.of(chunk.entries().getLast().at()) : Optional.empty();
    return new Page<>(page.items(), next, page.previous(), searchedBackTo);
  }

  /**
   * What a chunk gives.
   *
   * @param listed a part of it
   * @param isEmpty whether nothing of it matches
   * @param next where the chunk behind it begins
   */
  private record Part(Listed listed, boolean isEmpty, Optional<Cursor> next) {
    static Part missing(Absence why) {
      return new Part(
          new Listed(new Answer.Missing<>(why), new Answer.Missing<>(why), 0),
          false,
          Optional.empty());
    }
  }
}
