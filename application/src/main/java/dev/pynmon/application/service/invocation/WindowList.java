package dev.pynmon.application.service.invocation;

import dev.pynmon.application.port.out.invocation.Histories;
import dev.pynmon.application.service.app.Visit;
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
import java.util.function.UnaryOperator;

/**
 * A list of the invocations that something happened to in a window of time. The newest entries of
 * the window make the first chunk of the list, which is ordered by registration; a longer window
 * goes on in further chunks.
 */
final class WindowList {
  /** As many as {@code Statuses.of} takes ids, for each entry may be of another invocation. */
  private static final int CHUNK = 10_000;

  private final Visit visit;
  private final InvocationMatcher matcher;
  private final TimeWindow window;

  WindowList(Visit visit, InvocationMatcher matcher, TimeWindow window) {
    this.visit = visit;
    this.matcher = matcher;
    this.window = window;
  }

  Listed list(PageRequest request) {
    SliceCursor place = SliceCursor.of(request);
    Answer<HistoryChunk> read = visit.stateBackend(state -> chunk(state.histories(), place));
    Answer<Listed> listed = read.map(chunk -> listed(chunk, place, request.limit()));
    return switch (listed) {
      case Answer.Available<Listed> there -> there.value();
      case Answer.Missing<Listed> missing ->
          new Listed(new Answer.Missing<>(missing.why()), new Answer.Missing<>(missing.why()), 0);
    };
  }

  private HistoryChunk chunk(Histories histories, SliceCursor place) {
    return place
        .chunk()
        .map(cursor -> histories.windowAfter(window, TimeOrder.NEWEST_FIRST, CHUNK, cursor))
        .orElseGet(() -> histories.window(window, TimeOrder.NEWEST_FIRST, CHUNK));
  }

  private Listed listed(HistoryChunk chunk, SliceCursor place, int limit) {
    Answer<List<Candidate>> matching = matching(chunk, place);
    return new Listed(
        matching.map(found -> page(chunk, GivenList.slice(found, place, limit), limit)),
        matching.map(found -> total(chunk, place, found.size())),
        chunk.entries().size());
  }

  private Answer<List<Candidate>> matching(HistoryChunk chunk, SliceCursor place) {
    List<InvocationId> ids =
        chunk.entries().stream().map(HistoryEntry::invocation).distinct().toList();
    Answer<List<Candidate>> matching =
        Visit.flat(
            GivenList.candidates(visit, ids, UnaryOperator.identity()).map(matcher::matching));
    return place.chunk().isEmpty()
        ? matching
        : Visit.flat(matching.map(found -> withoutEarlierChunks(found, chunk)));
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

  private static Page<Candidate> page(HistoryChunk chunk, Page<Candidate> page, int limit) {
    Optional<Cursor> next = page.next().or(() -> chunk.next().map(SliceCursor::chunkBegin));
    boolean stopped = page.items().size() < limit && chunk.next().isPresent();
    Optional<Instant> searchedBackTo =
        stopped ? Optional.of(chunk.entries().getLast().at()) : Optional.empty();
    return new Page<>(page.items(), next, page.previous(), searchedBackTo);
  }

  private static Count total(HistoryChunk chunk, SliceCursor place, int found) {
    boolean whole = place.chunk().isEmpty() && chunk.next().isEmpty();
    return whole ? new Count.Exact(found) : new Count.AtLeast(found);
  }
}
