package dev.pynmon.application.service.invocation;

import dev.pynmon.application.port.in.invocation.InvocationDetail;
import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.application.port.in.invocation.ShowHistoryResult;
import dev.pynmon.application.port.in.invocation.ShowInvocationResult;
import dev.pynmon.application.port.in.invocation.ShowInvocationUseCase;
import dev.pynmon.application.port.out.value.ValueDecoder;
import dev.pynmon.application.service.app.AppDirectory;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.Invocation;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One invocation, put together from all components that know something of it. */
public final class ShowInvocationService implements ShowInvocationUseCase {
  private static final int MAX_EDGES = 20;

  private final AppDirectory apps;
  private final ValueDecoder decoder;
  private final Clock clock;

  public ShowInvocationService(AppDirectory apps, ValueDecoder decoder, Clock clock) {
    this.apps = apps;
    this.decoder = decoder;
    this.clock = clock;
  }

  @Override
  public ShowInvocationResult show(AppKey app, InvocationId id) {
    Visit visit = apps.visit(app);
    Instant asOf = clock.instant();
    Traces traces = Traces.read(visit, id);
    if (traces.isKnown()) {
      return new ShowInvocationResult.Found(detail(visit, asOf, traces));
    }
    return visit.missing().isEmpty()
        ? new ShowInvocationResult.NotFound(id)
        : new ShowInvocationResult.Unanswered(id, visit.missing());
  }

  @Override
  public ShowHistoryResult history(AppKey app, InvocationId id) {
    Visit visit = apps.visit(app);
    Traces traces = Traces.readHistory(visit, id);
    if (traces.isKnown() && !traces.isHistoryMissing()) {
      return new ShowHistoryResult.Found(traces.history(), traces.contexts(visit));
    }
    return visit.missing().isEmpty()
        ? new ShowHistoryResult.NotFound(id)
        : new ShowHistoryResult.Unanswered(visit.missing());
  }

  private InvocationDetail detail(Visit visit, Instant asOf, Traces traces) {
    InvocationId id = traces.id();
    var contexts = traces.contexts(visit);
    ShownContents contents = ShownContents.read(visit, decoder, traces.record(), traces.outcome());
    Relatives relatives = Relatives.read(visit, id, parent(traces));
    List<InvocationId> waitingFor = edges(visit, id, true);
    List<InvocationId> waiters = edges(visit, id, false);
    InvocationRow row =
        new InvocationRow(
            id,
            traces.state(),
            traces.record(),
            traces.history(),
            traces.lastRunner().flatMap(runner -> Optional.ofNullable(contexts.get(runner))));
    return new InvocationDetail(
        asOf,
        row,
        contexts,
        contents.arguments(),
        contents.argumentsDamage(),
        contents.outcome(),
        relatives.parent(),
        relatives.children(),
        relatives.childCount(),
        waitingFor,
        waiters,
        visit.missing());
  }

  private static Optional<InvocationId> parent(Traces traces) {
    return traces
        .record()
        .flatMap(
            record -> record instanceof Invocation stored ? stored.parent() : Optional.empty());
  }

  private static List<InvocationId> edges(Visit visit, InvocationId id, boolean waitedFor) {
    List<InvocationId> one = List.of(id);
    return visit
        .orchestrator(
            store ->
                waitedFor
                    ? store.blocking().waitedForBy(one, MAX_EDGES)
                    : store.blocking().waitersOf(one, MAX_EDGES))
        .available()
        .map((Map<InvocationId, List<InvocationId>> edges) -> edges.getOrDefault(id, List.of()))
        .orElse(List.of());
  }
}
