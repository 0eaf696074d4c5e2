package dev.pynmon.web.part;

import dev.pynmon.application.port.in.orchestrator.ServiceTrouble;
import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.domain.orchestrator.StuckService;
import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.pictures.text.ShortId;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.PageLinks;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A stuck atomic service, for the template {@code part/trouble}.
 *
 * @param troubleClaim what is the matter and since when
 * @param troubleWhy how that is known
 * @param troubleSince what has not happened since
 * @param troubleAdvice what to do
 * @param troubleHref the run; none when it has no page
 * @param troubleFree where it is freed; none for those who may not
 */
public record TroubleNote(
    String troubleClaim,
    String troubleWhy,
    String troubleSince,
    String troubleAdvice,
    Href troubleHref,
    Href troubleFree) {
  private static final String NOTHING_HELPS =
      "No code of pynenc ends such a run, and restarting runners does not help.";
  private static final String OFFER =
      NOTHING_HELPS + " Once it is proven that its runner is gone, the run can be ended from here.";
  private static final String BY_HAND =
      NOTHING_HELPS
          + " Make sure that the runner is gone, then end the run by hand. SQLite: in the table"
          + " …__orchestrator_atomic_service_executions set its status to 'abandoned' and give it"
          + " an end_time. Redis: delete the key …orchestrator:atomic_service_active_execution and"
          + " write the same into its record. Purging the orchestrator helps, too, but forgets"
          + " every status.";

  /**
   * The note, as seen now.
   *
   * @param free where it is freed; none for those who may not
   */
  public static TroubleNote of(ServiceTrouble trouble, Href free, Instant now, Links links) {
    AtomicRun run = trouble.stuck().run();
    return new TroubleNote(
        "The atomic service is stuck" + since(run, now) + ".",
        why(trouble.stuck(), now),
        missed(trouble, now),
        free.leads() ? OFFER : BY_HAND,
        PageLinks.serviceRun(run.id(), links),
        free);
  }

  /** The note, if there is trouble. */
  public static List<TroubleNote> of(
      Optional<ServiceTrouble> trouble, Href free, Instant now, Links links) {
    return trouble.map(found -> of(found, free, now, links)).stream().toList();
  }

  private static String since(AtomicRun run, Instant now) {
    return run.start().equals(Instant.EPOCH) ? "" : " since " + moment(run.start(), now);
  }

  private static String why(StuckService stuck, Instant now) {
    String run =
        "Run "
            + ShortId.of(stuck.run().id())
            + (stuck.run().runner().value().isEmpty()
                ? ""
                : " of runner " + ShortId.of(stuck.run().runner()))
            + " is marked as going on";
    return switch (stuck.why()) {
      case RUNNER_SILENT -> run + ", and " + silence(stuck, now) + ".";
      case LEFT_BEHIND -> run + ", but its runner has asked for a run again since.";
      case OVERLONG -> run + " for longer than a runner may be silent.";
    };
  }

  private static String silence(StuckService stuck, Instant now) {
    return stuck
        .heartbeat()
        .map(Heartbeat::last)
        .map(last -> "that runner gave its last sign of life " + moment(last, now))
        .orElse("that runner has left no sign of life");
  }

  private static String missed(ServiceTrouble trouble, Instant now) {
    String last =
        trouble
            .lastCompleted()
            .map(run -> "after the run of " + moment(run.start(), now))
            .orElse("as far as runs are recorded");
    String refused =
        trouble.blocked().isEmpty()
            ? ""
            : " "
                + (trouble.blocked().size() < ServiceTrouble.LOOKED_AT ? "" : "At least ")
                + CountText.of(trouble.blocked().size(), "attempt")
                + " refused since, the newest "
                + moment(trouble.blocked().getFirst().start(), now)
                + ".";
    return "No trigger, cron or recovery ran " + last + "." + refused + recoveries(trouble, now);
  }

  private static String recoveries(ServiceTrouble trouble, Instant now) {
    return trouble.recoveries().stream()
        .flatMap(each -> recovery(each, now))
        .collect(Collectors.joining());
  }

  private static Stream<String> recovery(ServiceTrouble.Recovery recovery, Instant now) {
    String name = SafeText.name(recovery.task().function());
    return recovery.last().isEmpty()
        ? Stream.of(" No " + name + " is stored.")
        : recovery.at().map(at -> " Last " + name + ": " + moment(at, now) + ".").stream();
  }

  private static String moment(Instant at, Instant now) {
    TimeText text = TimeText.of(at, now);
    return text.timeDay()
        + text.timeClock()
        + TimeText.zone(at)
        + (text.timeDay().isEmpty() ? " (" + text.timeAge() + ")" : "");
  }
}
