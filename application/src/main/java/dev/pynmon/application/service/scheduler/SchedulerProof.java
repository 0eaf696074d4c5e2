package dev.pynmon.application.service.scheduler;

import dev.pynmon.application.port.in.scheduler.SchedulerLook;
import dev.pynmon.application.port.out.orchestrator.AtomicRuns;
import dev.pynmon.application.port.plugin.OrchestratorStore;
import dev.pynmon.application.service.app.Needed;
import dev.pynmon.application.service.app.ServiceSettings;
import dev.pynmon.application.service.app.Settings;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.orchestrator.ClockTrust;
import dev.pynmon.application.service.orchestrator.MarkedRuns;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.BackendException;
import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.domain.orchestrator.DeadAfter;
import dev.pynmon.domain.orchestrator.StuckRule;
import dev.pynmon.domain.orchestrator.StuckService;
import dev.pynmon.domain.orchestrator.StuckService.Why;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.runner.ActiveRule;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether nobody will ever end a run of the atomic service: by the rule by which pynenc itself
 * takes a runner for dead, and by nothing less. That time went by, the store has to show, too: by
 * the clock of this monitor alone nothing is proven.
 *
 * @param visit the application
 * @param marks since when marks stand
 * @param trust the clock
 * @param given the time after which a runner is dead, as whoever asks gives it: where none is
 *     configured, or a longer one
 */
record SchedulerProof(Visit visit, MarkedRuns marks, ClockTrust trust, Optional<Duration> given) {
  private static final int MAX_MARKED = 20;

  /** Of a longer id stores read no more, so that no sign of life is found by it. */
  private static final int LONGEST_ID = 1_000;

  private static final Duration LEAST = Duration.ofMinutes(1);
  private static final DateTimeFormatter CLOCK = utc("HH:mm:ss 'UTC'");
  private static final DateTimeFormatter DAY_AND_CLOCK = utc("uuuu-MM-dd HH:mm:ss 'UTC'");
  private static final String YOUNG =
      "It began less than a cycle ago, and it may still come to its end.";
  private static final String UNTOLD =
      ". After how long pynenc takes a runner of this application for dead (%s; 10 minutes unless configured otherwise) nothing here tells: what workers have in their environment or in a pyproject.toml is not seen from here. Whoever ends the run has to give that time."
          .formatted(DeadAfter.OPTION);

  private static DateTimeFormatter utc(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
  }

  /** How it is. At most five calls, two unless it is proven. */
  SchedulerLook look() {
    Optional<DeadAfter> known = new Settings(visit.app()).deadAfter();
    return contradiction(known)
        .<SchedulerLook>map(SchedulerLook.WrongTime::new)
        .orElseGet(() -> look(longest(known)));
  }

  /** What is configured may be overridden where nobody sees it: a longer time is always safe. */
  private Optional<DeadAfter> longest(Optional<DeadAfter> known) {
    return Stream.concat(known.stream(), given.map(DeadAfter::given).stream())
        .reduce((told, other) -> other.span().compareTo(told.span()) > 0 ? other : told);
  }

  private Optional<String> contradiction(Optional<DeadAfter> known) {
    return known
        .filter(told -> given.filter(span -> span.compareTo(told.span()) < 0).isPresent())
        .map(
            told ->
                "A runner of this application is dead after %s, as is configured (%s): a shorter time cannot be given."
                    .formatted(Silence.exact(told.span()), told.where()));
  }

  private SchedulerLook look(Optional<DeadAfter> deadAfter) {
    return switch (visit.orchestrator(SchedulerProof::marked)) {
      case Answer.Missing<List<AtomicRun>> missing -> untold(missing.why());
      case Answer.Available<List<AtomicRun>> there ->
          marks
              .seen(visit.app().key(), there.value(), visit.asOf())
              .map(mark -> look(silence(mark), deadAfter))
              .orElseGet(SchedulerLook.Free::new);
    };
  }

  private static List<AtomicRun> marked(OrchestratorStore store) {
    return store.atomicRuns().available().map(runs -> runs.running(MAX_MARKED)).orElse(List.of());
  }

  private static SchedulerLook untold(Absence why) {
    return switch (why) {
      case Absence.Down down -> throw new BackendException(down.fault(), null);
      default -> new SchedulerLook.Untold("The orchestrator cannot be read here.");
    };
  }

  private Silence silence(MarkedRuns.Mark mark) {
    AtomicRun run = mark.run();
    return Needed.of(
        visit.orchestrator(
            store ->
                Silence.of(
                    run,
                    store.heartbeats().of(List.of(run.runner())).values().stream().findFirst(),
                    since(store, mark),
                    visit.asOf())));
  }

  /** The start of a mark without a record nobody knows, but it stood when it kept others off. */
  private static Instant since(OrchestratorStore store, MarkedRuns.Mark mark) {
    return mark.run().start().equals(Instant.EPOCH)
        ? store
            .atomicRuns()
            .available()
            .flatMap(runs -> firstRefused(runs, mark.run()))
            .filter(start -> start.isBefore(mark.since()))
            .orElse(mark.since())
        : mark.run().start();
  }

  private static Optional<Instant> firstRefused(AtomicRuns runs, AtomicRun by) {
    return runs.newest(PageRequest.first(PageRequest.MAX_LIMIT)).items().stream()
        .filter(run -> run.wasRefusedBy(by))
        .map(AtomicRun::start)
        .min(Comparator.naturalOrder());
  }

  private SchedulerLook look(Silence silence, Optional<DeadAfter> deadAfter) {
    if (silence.run().runner().value().length() >= LONGEST_ID) {
      return new SchedulerLook.Going(
          silence.run(), "The id of its runner is too long to look for its signs of life.");
    }
    if (deadAfter.isPresent()) {
      return judged(silence, deadAfter.get());
    }
    return silence.isLongerThan(LEAST)
        ? new SchedulerLook.NeedsTime(silence.run(), silence.words() + UNTOLD)
        : new SchedulerLook.Going(silence.run(), silence.words() + ": it may be at work.");
  }

  private SchedulerLook judged(Silence silence, DeadAfter deadAfter) {
    if (!silence.isLongerThan(deadAfter.span())) {
      return notYet(silence, deadAfter);
    }
    return trust
        .doubt(visit)
        .or(() -> unseen(silence.provenFrom(deadAfter)))
        .<SchedulerLook>map(
            doubt -> new SchedulerLook.Unproven(silence.run(), silence.words() + ". " + doubt))
        .orElseGet(
            () -> new SchedulerLook.Stuck(silence.run(), silence.proof(deadAfter), deadAfter));
  }

  /** While nobody gives a sign of life, it may be the clock that is ahead. */
  private Optional<String> unseen(Instant needed) {
    return Needed.of(visit.orchestrator(store -> ClockTrust.isSeen(store, needed)))
        ? Optional.empty()
        : Optional.of(
            "But no runner gave a sign of life since %s, so that this time went by is known from the clock of this monitor alone. Once a runner works again it can be proven."
                .formatted(moment(needed)));
  }

  private SchedulerLook notYet(Silence silence, DeadAfter deadAfter) {
    Optional<Why> why = why(silence, deadAfter);
    String when =
        " It can be proven from %s on, if %s gives no sign of life until then."
            .formatted(
                moment(silence.provenFrom(deadAfter)),
                silence.sign().isPresent() ? "that runner" : "whoever has that name");
    return why.<SchedulerLook>map(
            reason -> new SchedulerLook.Unproven(silence.run(), reason(reason, silence) + when))
        .orElseGet(() -> new SchedulerLook.Going(silence.run(), going(silence) + when));
  }

  private String going(Silence silence) {
    return silence.isLongerThan(cycle()) ? silence.words() + "." : YOUNG;
  }

  private Duration cycle() {
    return new ServiceSettings(visit.app()).stuckRule().cycle();
  }

  /** By the same rule pages call it stuck. */
  private Optional<Why> why(Silence silence, DeadAfter deadAfter) {
    AtomicRun run = silence.run();
    return new StuckRule(cycle(), new ActiveRule(deadAfter.span()))
        .find(
            List.of(run),
            silence.sign().map(sign -> Map.of(run.runner(), sign)).orElse(Map.of()),
            visit.asOf())
        .map(StuckService::why);
  }

  private static String reason(Why why, Silence silence) {
    return switch (why) {
      case RUNNER_SILENT -> silence.words() + " only.";
      case LEFT_BEHIND ->
          "Its runner left it behind, as its later heartbeat shows, but is alive: to end the run is"
              + " left to those who can ask that runner.";
      case OVERLONG ->
          "It takes long, but its runner gives signs of life: it may still be at work.";
    };
  }

  private String moment(Instant at) {
    Instant today = visit.asOf().truncatedTo(ChronoUnit.DAYS);
    boolean isToday = at.truncatedTo(ChronoUnit.DAYS).equals(today);
    return (isToday ? CLOCK : DAY_AND_CLOCK).format(at);
  }
}
