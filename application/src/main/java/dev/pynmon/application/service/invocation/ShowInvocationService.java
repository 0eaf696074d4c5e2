package dev.pynmon.application.service.invocation;

import dev.pynmon.application.port.in.invocation.InvocationDetail;
import dev.pynmon.application.port.in.invocation.ShowHistoryResult;
import dev.pynmon.application.port.in.invocation.ShowInvocationResult;
import dev.pynmon.application.port.in.invocation.ShowInvocationUseCase;
import dev.pynmon.application.port.in.invocation.Triggering;
import dev.pynmon.application.port.out.orchestrator.Blocking;
import dev.pynmon.application.port.out.value.ValueDecoder;
import dev.pynmon.application.service.app.AppDirectory;
import dev.pynmon.application.service.app.Triggers;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.domain.timeline.Scene;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
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
  public Optional<Scene> scene(AppKey app, InvocationDetail invocation) {
    return invocation.scene(new Triggers(apps.visit(app)).origin(invocation.row().id()));
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

  @Override
  public Triggering triggering(AppKey app, InvocationId id) {
    return new TriggeringReading(apps.visit(app), id, clock.instant()).read();
  }

  private InvocationDetail detail(Visit visit, Instant asOf, Traces traces) {
    Map<RunnerId, RunnerContext> contexts = traces.contexts(visit);
    ShownContents contents = ShownContents.read(visit, decoder, traces);
    Relatives relatives = Relatives.read(visit, traces);
    List<InvocationId> waitingFor = edges(visit, traces.id(), Blocking::waitedForBy);
    List<InvocationId> waiters = edges(visit, traces.id(), Blocking::waitersOf);
    return new InvocationDetail(
        asOf,
        traces.row(visit, contexts),
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

  private static List<InvocationId> edges(Visit visit, InvocationId id, Edges edges) {
    return visit
        .orchestrator(store -> edges.of(store.blocking(), List.of(id), MAX_EDGES))
        .available()
        .map((Map<InvocationId, List<InvocationId>> found) -> found.getOrDefault(id, List.of()))
        .orElse(List.of());
  }

  /** One direction of waiting. */
  @FunctionalInterface
  private interface Edges {
    Map<InvocationId, List<InvocationId>> of(
        Blocking blocking, Collection<InvocationId> ids, int each);
  }
}
