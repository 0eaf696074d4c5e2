package dev.pynmon.application.service.runner;

import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.domain.runner.RunnerSighting;
import dev.pynmon.domain.search.FactSheet;
import dev.pynmon.domain.search.Facts;
import dev.pynmon.domain.search.Field;
import java.util.List;

/**
 * What runners answer to a query.
 *
 * @param sightings knows who they are
 */
record RunnerFacts(Sightings sightings) {
  /** Of so many: one call. */
  List<Facts> of(List<Heartbeat> signs) {
    return sightings.of(signs).stream().map(RunnerFacts::of).toList();
  }

  private static Facts of(RunnerSighting runner) {
    FactSheet sheet =
        new FactSheet()
            .text(Field.RUNNER, runner.id().value())
            .text(Field.CLASS, runner.context().map(RunnerContext::runnerClass))
            .text(Field.HOST, runner.context().map(RunnerContext::hostname));
    runner
        .heartbeat()
        .ifPresent(
            sign -> sheet.moment(Field.CREATED, sign.created()).moment(Field.SEEN, sign.last()));
    return sheet;
  }
}
