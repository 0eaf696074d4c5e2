package dev.pynmon.application.service.orchestrator;

import dev.pynmon.application.port.in.orchestrator.ServiceRunTriggers;
import dev.pynmon.application.port.in.orchestrator.ShowServiceRunResult;
import dev.pynmon.application.port.in.orchestrator.ShowServiceRunResult.Searched;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.runner.Sightings;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.orchestrator.ServiceGeneration;
import dev.pynmon.domain.runner.RunnerSighting;
import java.time.Instant;
import java.util.Optional;

/**
 * A run of the atomic service of which no record was read: what runs of triggers still tell of it.
 *
 * @param visit the application
 * @param now when this is read
 * @param unread why the records cannot be read; empty when none of this run is kept
 */
record UnrecordedRun(Visit visit, Instant now, Optional<Absence> unread) {
  /** Five calls at most, one where no run of a trigger names it. */
  ShowServiceRunResult of(String id) {
    Answer<ServiceRunTriggers> triggers = new RunTriggers(visit, now).of(id);
    return triggers
        .available()
        .filter(found -> !found.runs().items().isEmpty())
        .<ShowServiceRunResult>map(found -> named(id, found))
        .orElseGet(() -> unnamed(triggers));
  }

  private ShowServiceRunResult named(String id, ServiceRunTriggers triggers) {
    Optional<RunnerSighting> runner =
        triggers.runs().items().stream()
            .flatMap(run -> run.service().runner().stream())
            .findFirst()
            .map(new Sightings(visit, now)::of);
    return new ShowServiceRunResult.Unrecorded(now, id, unread, runner, triggers);
  }

  /** Only where everything was asked it may be said that there is no such run. */
  private ShowServiceRunResult unnamed(Answer<ServiceRunTriggers> triggers) {
    return silent(unread, Component.ORCHESTRATOR)
        .or(() -> silent(triggers.absence(), Component.TRIGGER))
        .orElseGet(
            () ->
                new ShowServiceRunResult.NotFound(
                    unread.isEmpty() ? ServiceGeneration.RECORDS : ServiceGeneration.LAST_RUN,
                    searched(triggers)));
  }

  /** What this version of pynenc does not have cannot know anything. */
  private static Optional<ShowServiceRunResult> silent(Optional<Absence> why, Component component) {
    return why.filter(absence -> !(absence instanceof Absence.InThisVersion))
        .map(absence -> new ShowServiceRunResult.Unanswered(component, absence));
  }

  private static Searched searched(Answer<ServiceRunTriggers> triggers) {
    return triggers
        .available()
        .map(found -> found.lookedAtAll() ? Searched.ALL : Searched.NEWEST)
        .orElse(Searched.NONE);
  }
}
