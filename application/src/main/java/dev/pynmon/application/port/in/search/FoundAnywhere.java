package dev.pynmon.application.port.in.search;

import dev.pynmon.application.port.in.app.AppSummary;
import dev.pynmon.application.port.in.invocation.InvocationList;
import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.invocation.Life;
import dev.pynmon.domain.query.Page;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a query holds of, by kind. A kind of which the query asks nothing is empty.
 *
 * @param app the application that was searched
 * @param asOf when
 * @param invocations newest registered first, with how far was looked
 * @param failures how those of them failed that did, by group, the most frequent first
 * @param events newest first, by id, code and payload
 * @param tasks by key, of those invoked or registered
 * @param workflows the workflow types, by key
 * @param runners by id and host
 */
public record FoundAnywhere(
    AppSummary app,
    Instant asOf,
    InvocationList invocations,
    List<FoundFailures> failures,
    Answer<FoundEvents> events,
    Answer<Matches<TaskKey>> tasks,
    Answer<Matches<TaskKey>> workflows,
    Answer<Matches<FoundRunner>> runners) {
  public FoundAnywhere {
    failures = List.copyOf(failures);
  }

  /** The invocations, with the workflows that they define, and the events on one axis of time. */
  public List<Carrier> carriers() {
    Stream<InvocationRow> rows =
        invocations.page().available().map(Page::items).stream().flatMap(List::stream);
    Stream<Carrier> emitted =
        events.available().stream().flatMap(all -> all.items().stream()).map(Carrier.OfEvent::new);
    return Stream.concat(rows.map(this::carrier), emitted).sorted(Carrier.OLDEST_FIRST).toList();
  }

  private Carrier carrier(InvocationRow row) {
    Life life = row.life(asOf);
    return new Carrier.OfInvocation(row, life.registered(), life.finished());
  }
}
