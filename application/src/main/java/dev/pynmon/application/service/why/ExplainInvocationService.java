package dev.pynmon.application.service.why;

import dev.pynmon.application.port.in.why.ExplainInvocationResult;
import dev.pynmon.application.port.in.why.ExplainInvocationUseCase;
import dev.pynmon.application.port.out.value.ValueDecoder;
import dev.pynmon.application.service.app.AppDirectory;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.forecast.QueueForecasts;
import dev.pynmon.application.service.orchestrator.MarkedRuns;
import dev.pynmon.application.service.recovery.Pause;
import dev.pynmon.application.service.recovery.TwoLooks;
import dev.pynmon.application.service.task.Catalogues;
import dev.pynmon.application.service.task.ShowTasksService;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.why.Reason;
import dev.pynmon.domain.why.Why;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Why an invocation stands where it stands. */
public final class ExplainInvocationService implements ExplainInvocationUseCase {
  /** Whoever looks waits meanwhile: shorter than where something is done upon it. */
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

  private final AppDirectory apps;
  private final ValueDecoder decoder;
  private final ShowTasksService tasks;
  private final Catalogues catalogues;
  private final QueueForecasts forecasts;
  private final MarkedRuns marks;
  private final TwoLooks looks;

  /**
   * Asks nothing yet.
   *
   * @param decoder makes exceptions readable
   * @param tasks tell how long they usually run
   * @param forecasts know how queues go
   * @param pause lets time go by where something is looked at twice
   */
  public ExplainInvocationService(
      AppDirectory apps,
      ValueDecoder decoder,
      ShowTasksService tasks,
      Catalogues catalogues,
      QueueForecasts forecasts,
      MarkedRuns marks,
      Clock clock,
      Pause pause) {
    this.apps = apps;
    this.decoder = decoder;
    this.tasks = tasks;
    this.catalogues = catalogues;
    this.forecasts = forecasts;
    this.marks = marks;
    this.looks = new TwoLooks(clock, pause, BETWEEN_LOOKS);
  }

  @Override
  public ExplainInvocationResult explain(AppKey app, InvocationId invocation) {
    return explain(app, invocation, false);
  }

  @Override
  public ExplainInvocationResult explainComplete(AppKey app, InvocationId invocation) {
    return explain(app, invocation, true);
  }

  private ExplainInvocationResult explain(AppKey app, InvocationId invocation, boolean isWaiting) {
    try (Visit visit = apps.visit(app)) {
      Why why = explain(visit, invocation, isWaiting);
      return why.reason() == Reason.NO_STATUS && isUnknown(visit, invocation)
          ? new ExplainInvocationResult.NotFound(invocation)
          : new ExplainInvocationResult.Found(visit.asOf(), why, visit.missing());
    }
  }

  private static boolean isUnknown(Visit visit, InvocationId id) {
    return !visit.records(List.of(id)).containsKey(id) && !visit.lacks(Component.STATE_BACKEND);
  }

  /** The same, as a part of a visit. */
  public Why explain(Visit visit, InvocationId invocation) {
    return explain(visit, invocation, false);
  }

  private Why explain(Visit visit, InvocationId invocation, boolean isWaiting) {
    Helpers helpers = new Helpers(decoder, tasks, catalogues, forecasts, marks, looks, isWaiting);
    return new WhyReading(visit, helpers, true).read(invocation);
  }

  /**
   * Whom a reading asks beside the stores.
   *
   * @param decoder makes exceptions readable
   * @param tasks tell how long they usually run
   * @param catalogues tell what the code of tasks says
   * @param forecasts know how queues go
   * @param marks are told what is marked
   * @param looks look twice
   * @param isWaiting whether what the background works out is waited for
   */
  record Helpers(
      ValueDecoder decoder,
      ShowTasksService tasks,
      Catalogues catalogues,
      QueueForecasts forecasts,
      MarkedRuns marks,
      TwoLooks looks,
      boolean isWaiting) {}
}
