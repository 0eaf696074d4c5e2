package dev.pynmon.application.service.scheduler;

import dev.pynmon.application.port.in.scheduler.SchedulerLook;
import dev.pynmon.application.port.plugin.OrchestratorStore;
import dev.pynmon.application.service.app.Needed;
import dev.pynmon.application.service.app.ServiceSettings;
import dev.pynmon.application.service.app.Settings;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.orchestrator.Marks;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.BackendException;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.domain.orchestrator.StuckService;
import dev.pynmon.domain.orchestrator.StuckService.Why;
import dev.pynmon.domain.runner.Heartbeat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Whether nobody will ever end a run of the atomic service: by the rule by which pynenc itself
 * takes a runner for dead, and by nothing less.
 *
 * @param visit the application
 * @param marks since when marks stand
 * @param now when it is looked at
 */
record SchedulerProof(Visit visit, Marks marks, Instant now) {
  private static final int MAX_MARKED = 20;
  private static final String ASSUMED =
      " That is pynenc's default and assumed: nothing here tells how the application is configured."
          + " Where its runners may be silent for longer, this one may be alive.";
  private static final DateTimeFormatter CLOCK = utc("HH:mm:ss 'UTC'");
  private static final DateTimeFormatter DAY_AND_CLOCK = utc("uuuu-MM-dd HH:mm:ss 'UTC'");
  private static final String YOUNG =
      "It began less than a cycle ago, and it may still come to its end.";

  private static DateTimeFormatter utc(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
  }

  /** How it is. Two calls. */
  SchedulerLook look() {
    Answer<List<AtomicRun>> marked = visit.orchestrator(SchedulerProof::marked);
    return switch (marked) {
      case Answer.Missing<List<AtomicRun>> missing -> untold(missing.why());
      case Answer.Available<List<AtomicRun>> there -> look(there.value());
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

  private SchedulerLook look(List<AtomicRun> marked) {
    AppKey app = visit.app().key();
    return marks
        .seen(app, marked, now)
        .map(mark -> look(mark.run(), mark.since()))
        .orElseGet(SchedulerLook.Free::new);
  }

  private SchedulerLook look(AtomicRun run, Instant seen) {
    Map<?, Heartbeat> signs =
        Needed.of(visit.orchestrator(store -> store.heartbeats().of(List.of(run.runner()))));
    Optional<Heartbeat> sign = signs.values().stream().findFirst();
    return sign.map(heartbeat -> known(run, heartbeat)).orElseGet(() -> unknown(run, seen));
  }

  private SchedulerLook known(AtomicRun run, Heartbeat sign) {
    Optional<Why> why = why(run, Map.of(run.runner(), sign));
    if (why.isEmpty()) {
      return new SchedulerLook.Going(run, YOUNG);
    }
    return switch (why.get()) {
      case RUNNER_SILENT -> stuck(run, dead(run, sign));
      case LEFT_BEHIND ->
          new SchedulerLook.Unproven(
              run,
              "Its runner left it behind, as its later heartbeat shows, but is alive: to end the run"
                  + " is left to those who can ask that runner."
                  + ifSilent(sign));
      case OVERLONG ->
          new SchedulerLook.Unproven(
              run,
              "It takes long, but its runner gives signs of life: it may still be at work."
                  + ifSilent(sign));
    };
  }

  /** By the same rule pages call it stuck. */
  private Optional<Why> why(AtomicRun run, Map<RunnerId, Heartbeat> signs) {
    return new ServiceSettings(visit.app())
        .stuckRule()
        .find(List.of(run), signs, now)
        .map(StuckService::why);
  }

  private String ifSilent(Heartbeat sign) {
    return " It can be proven from %s on, if that runner gives no sign of life until then."
        .formatted(moment(sign.last().plus(deadAfter())));
  }

  private String dead(AtomicRun run, Heartbeat sign) {
    return "Its runner %s gave its last sign of life %s ago, and after %s pynenc takes it for dead."
        .formatted(run.runner(), ago(sign.last()), text(deadAfter()));
  }

  /** The start of a mark without a record nobody knows: then only what was seen counts. */
  private SchedulerLook unknown(AtomicRun run, Instant seen) {
    Instant since = run.start().equals(Instant.EPOCH) ? seen : run.start();
    boolean isProven = Duration.between(since, now).compareTo(deadAfter()) > 0;
    if (isProven) {
      return stuck(
          run,
          "No runner of that name ever gave a sign of life, and the mark has stood for %s, longer than the %s after which pynenc takes a runner for dead."
              .formatted(ago(since), text(deadAfter())));
    }
    String reason =
        "Its runner never gave a sign of life, but the mark is known to stand for %s only. It can be proven from %s on, if no sign of life comes until then."
            .formatted(ago(since), moment(since.plus(deadAfter())));
    return why(run, Map.of()).isEmpty()
        ? new SchedulerLook.Going(run, reason)
        : new SchedulerLook.Unproven(run, reason);
  }

  /**
   * What pynenc takes for dead can be configured: where nothing tells how, that is said with it.
   */
  private SchedulerLook stuck(AtomicRun run, String proof) {
    return new SchedulerLook.Stuck(run, visit.app().isConfigKnown() ? proof : proof + ASSUMED);
  }

  private Duration deadAfter() {
    return new Settings(visit.app()).activeRule().consideredDeadAfter();
  }

  private String moment(Instant at) {
    boolean isToday = at.truncatedTo(ChronoUnit.DAYS).equals(now.truncatedTo(ChronoUnit.DAYS));
    return (isToday ? CLOCK : DAY_AND_CLOCK).format(at);
  }

  private String ago(Instant moment) {
    return text(Duration.between(moment, now));
  }

  private static String text(Duration span) {
    return span.toMinutes() < 2 ? span.toSeconds() + " s" : minutes(span);
  }

  private static String minutes(Duration span) {
    return span.toHours() < 2 ? span.toMinutes() + " min" : span.toHours() + " h";
  }
}
