package dev.pynmon.application.service.invocation;

import dev.pynmon.application.port.in.criticalpath.FoundPath;
import dev.pynmon.application.port.in.familytree.FamilyTreeQuery;
import dev.pynmon.application.port.in.familytree.ShowFamilyTreeResult;
import dev.pynmon.application.port.in.invocation.InvocationDetail;
import dev.pynmon.application.port.in.invocation.InvocationPart;
import dev.pynmon.application.port.in.invocation.InvocationWithScene;
import dev.pynmon.application.port.in.invocation.ShowHistoryResult;
import dev.pynmon.application.port.in.invocation.ShowInvocationResult;
import dev.pynmon.application.port.in.invocation.ShowInvocationUseCase;
import dev.pynmon.application.port.in.invocation.TriggeredInvocation;
import dev.pynmon.application.port.in.invocation.Triggering;
import dev.pynmon.application.port.in.invocation.WholeInvocation;
import dev.pynmon.application.port.out.value.ValueDecoder;
import dev.pynmon.application.service.app.AppDirectory;
import dev.pynmon.application.service.app.Later;
import dev.pynmon.application.service.app.SilentRunners;
import dev.pynmon.application.service.app.Triggers;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.criticalpath.PathReading;
import dev.pynmon.application.service.familytree.ShowFamilyTreeService;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.invocation.Children;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.domain.timeline.Scene;
import dev.pynmon.domain.trigger.TriggerRun;
import dev.pynmon.domain.why.Why;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** One invocation, put together from all components that know something of it. */
public final class ShowInvocationService implements ShowInvocationUseCase {
  private final AppDirectory apps;
  private final ValueDecoder decoder;
  private final ShowFamilyTreeService families;
  private final BiFunction<Visit, InvocationId, Why> explain;

  /**
   * Asks nothing yet.
   *
   * @param explain tells why one stands where it stands, as a part of a visit
   */
  public ShowInvocationService(
      AppDirectory apps,
      ValueDecoder decoder,
      ShowFamilyTreeService families,
      BiFunction<Visit, InvocationId, Why> explain) {
    this.apps = apps;
    this.decoder = decoder;
    this.families = families;
    this.explain = explain;
  }

  @Override
  public ShowInvocationResult show(AppKey app, InvocationId id) {
    try (Visit visit = apps.visit(app)) {
      return show(visit, id);
    }
  }

  private ShowInvocationResult show(Visit visit, InvocationId id) {
    Instant asOf = visit.asOf();
    Later<Children> children = visit.begin(() -> Relatives.childrenOf(visit, id));
    Traces traces = Traces.read(visit, id);
    if (traces.isKnown()) {
      return new ShowInvocationResult.Found(detail(visit, asOf, traces, children));
    }
    return visit.lacks(Component.ORCHESTRATOR, Component.STATE_BACKEND)
        ? new ShowInvocationResult.Unanswered(id, visit.missing())
        : new ShowInvocationResult.NotFound(id);
  }

  @Override
  public InvocationWithScene withScene(AppKey app, InvocationId id) {
    try (Visit visit = apps.visit(app)) {
      Later<ShowInvocationResult> invocation = visit.begin(() -> show(visit, id));
      Later<FoundPath> path = visit.begin(() -> path(visit, id));
      Optional<TriggerRun> origin = new Triggers(visit.part()).origin(id);
      return new InvocationWithScene(invocation.get(), scene(invocation.get(), origin), path.get());
    }
  }

  private static Optional<Scene> scene(ShowInvocationResult shown, Optional<TriggerRun> origin) {
    return shown instanceof ShowInvocationResult.Found found
        ? found.detail().scene(origin)
        : Optional.empty();
  }

  @Override
  public ShowHistoryResult history(AppKey app, InvocationId id) {
    try (Visit visit = apps.visit(app)) {
      Traces traces = Traces.readHistory(visit, id);
      if (traces.isKnown() && !traces.isHistoryMissing()) {
        return new ShowHistoryResult.Found(traces.history(), traces.contexts(visit));
      }
      return visit.missing().isEmpty()
          ? new ShowHistoryResult.NotFound(id)
          : new ShowHistoryResult.Unanswered(visit.missing());
    }
  }

  private Triggering triggering(Visit visit, InvocationId id) {
    return new TriggeringReading(visit, id, visit.asOf()).read();
  }

  @Override
  public TriggeredInvocation withTriggers(AppKey app, InvocationId id) {
    try (Visit visit = apps.visit(app)) {
      Later<ShowInvocationResult> invocation = visit.begin(() -> show(visit, id));
      Later<Why> why = visit.begin(() -> explain.apply(visit.part(), id));
      Later<FoundPath> path = visit.begin(() -> path(visit, id));
      Triggering triggering = triggering(visit.part(), id);
      return new TriggeredInvocation(invocation.get(), triggering, why.get(), path.get());
    }
  }

  @Override
  public InvocationPart children(AppKey app, InvocationId id, Optional<Cursor> after) {
    try (Visit visit = apps.visit(app)) {
      return new PartReading(visit)
          .of(
              (store, part) -> store.records().children(id, part),
              after,
              (some, _) -> new Answer.Available<>(some));
    }
  }

  @Override
  public WholeInvocation whole(FamilyTreeQuery query) {
    try (Visit visit = apps.visit(query.app())) {
      Later<ShowInvocationResult> invocation = visit.begin(() -> show(visit, query.focus()));
      Later<Triggering> triggering = visit.begin(() -> triggering(visit.part(), query.focus()));
      Later<Why> why = visit.begin(() -> explain.apply(visit.part(), query.focus()));
      Later<FoundPath> path = visit.begin(() -> path(visit, query.focus()));
      ShowFamilyTreeResult family = families.show(visit.part(), query);
      return new WholeInvocation(invocation.get(), why.get(), triggering.get(), family, path.get());
    }
  }

  private FoundPath path(Visit visit, InvocationId id) {
    return PathReading.of(visit.part(), decoder, id);
  }

  private InvocationDetail detail(
      Visit visit, Instant asOf, Traces traces, Later<Children> children) {
    SilentRunners.ask(visit, traces.inDoubt(visit));
    Waiting waiting = Waiting.of(visit, traces.id());
    Later<Map<RunnerId, RunnerContext>> contexts = visit.begin(() -> traces.contexts(visit));
    Later<ShownContents> contents = visit.begin(() -> ShownContents.read(visit, decoder, traces));
    Relatives relatives = Relatives.read(visit, traces, children.get());
    return new InvocationDetail(
        asOf,
        traces.row(visit, contexts.get()),
        contexts.get(),
        contents.get().arguments(),
        contents.get().argumentsDamage(),
        contents.get().outcome(),
        relatives.parent(),
        relatives.children(),
        relatives.childCount(),
        waiting.waitedFor().get(),
        waiting.waiters().get(),
        visit.missing());
  }
}
