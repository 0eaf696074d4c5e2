package dev.pynmon.domain.trigger.firing;

import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.trigger.Participant;
import dev.pynmon.domain.trigger.TriggerRun;
import dev.pynmon.domain.trigger.firing.PassedTime.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What became of the due times of a condition.
 *
 * @param condition its id
 * @param runs the runs of the trigger
 * @param found when it was found due last
 * @param past what is known of the atomic service
 */
record PassedTimes(
    String condition, List<TriggerRun> runs, Optional<Instant> found, Optional<Service.Past> past) {
  /** What was found due is executed a little later. */
  private static final Duration SLACK = Duration.ofSeconds(5);

  PassedTime of(Instant due, Duration window) {
    Instant until = due.plus(window);
    return new PassedTime(due, until, outcome(new TimeWindow(due, until)));
  }

  private Outcome outcome(TimeWindow window) {
    return runs.stream()
        .filter(run -> isOf(run, window))
        .findFirst()
        .<Outcome>map(Outcome.Ran::new)
        .or(() -> found.filter(window::contains).map(Outcome.Found::new))
        .or(() -> past.flatMap(known -> served(known, window)))
        .or(() -> past.flatMap(known -> unserved(known, window)))
        .orElseGet(Outcome.Untold::new);
  }

  /** By when the condition was met; where that is not told, by when the run was executed. */
  private boolean isOf(TriggerRun run, TimeWindow window) {
    Optional<Instant> met =
        run.participants().stream()
            .filter(one -> one.condition().filter(condition::equals).isPresent())
            .findFirst()
            .flatMap(Participant::at);
    TimeWindow longer = new TimeWindow(window.from(), window.to().plus(SLACK));
    return met.map(window::contains)
        .orElseGet(() -> run.executedAt().filter(longer::contains).isPresent());
  }

  private static Optional<Outcome> served(Service.Past past, TimeWindow window) {
    List<AtomicRun> then =
        past.runs().stream().filter(run -> window.contains(run.start())).toList();
    return then.stream()
        .filter(run -> run.status().equals(AtomicRun.COMPLETED))
        .findFirst()
        .<Outcome>map(Outcome.Served::new)
        .or(() -> then.stream().findFirst().map(Outcome.Failed::new));
  }

  private static Optional<Outcome> unserved(Service.Past past, TimeWindow window) {
    return past.runners()
        .filter(_ -> !past.recordedSince().isAfter(window.from()))
        .map(runners -> new Unserved(past, runners, window).why());
  }
}
