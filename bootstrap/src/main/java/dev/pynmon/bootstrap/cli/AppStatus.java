package dev.pynmon.bootstrap.cli;

import dev.pynmon.application.port.in.broker.QueueReport;
import dev.pynmon.application.port.in.overview.AppOverview;
import dev.pynmon.bootstrap.console.Sentences;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.orchestrator.StatusTotals;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.runner.RunnerCounts;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The figures of one application.
 *
 * @param appId its id, or its key where the id is not known
 * @param asOf when they were read, to the second
 * @param totals invocations by status
 * @param queues queues with their sizes
 * @param runners how many runners there are
 * @param missing why something is not there
 */
record AppStatus(
    String appId,
    Instant asOf,
    Optional<StatusTotals> totals,
    Optional<List<QueueReport>> queues,
    Optional<RunnerCounts> runners,
    Map<Component, String> missing) {
  static AppStatus of(AppOverview overview) {
    Map<Component, String> missing = new EnumMap<>(Component.class);
    note(missing, Component.BROKER, overview.queues());
    note(missing, Component.ORCHESTRATOR, overview.runnerCounts());
    note(missing, Component.ORCHESTRATOR, overview.totals());
    Optional<StatusTotals> totals = overview.totals().available().flatMap(Snapshot::value);
    if (totals.isEmpty()) {
      missing.putIfAbsent(Component.ORCHESTRATOR, "it did not answer in time");
    }
    return new AppStatus(
        overview.app().label(),
        overview.asOf().truncatedTo(ChronoUnit.SECONDS),
        totals,
        overview.queues().available(),
        overview.runnerCounts().available(),
        missing);
  }

  private static void note(Map<Component, String> missing, Component component, Answer<?> state) {
    Optional<Absence> absence = state.absence();
    absence.ifPresent(why -> missing.putIfAbsent(component, Sentences.of(why)));
  }

  boolean isComplete() {
    return missing.isEmpty();
  }
}
