package dev.pynmon.domain.timeline;

import static dev.pynmon.domain.timeline.Histories.at;
import static dev.pynmon.domain.timeline.Histories.id;

import dev.pynmon.domain.call.Arguments;
import dev.pynmon.domain.event.Emitter;
import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.trigger.Participant;
import dev.pynmon.domain.trigger.TriggerRun;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Events and runs of triggers, told in seconds as {@link Histories} are. */
public final class Triggers {
  private Triggers() {}

  /** An event that started these, or that met a condition at least. */
  public static Event event(String event, double seconds, Emitter emitter, String... started) {
    return new Event(
        new EventId(event),
        "shop." + event,
        at(seconds),
        Arguments.NONE,
        emitter,
        List.of("event#shop"),
        Arrays.stream(started).map(Histories::id).toList());
  }

  public static Event unmatched(String event, double seconds) {
    return new Event(
        new EventId(event),
        "shop." + event,
        at(seconds),
        Arguments.NONE,
        Emitter.UNKNOWN,
        List.of(),
        List.of());
  }

  public static Emitter invocation(String id, String runner) {
    return new Emitter(Optional.of(id(id)), Optional.empty(), Optional.of(new RunnerId(runner)));
  }

  public static Emitter client(String runner) {
    return new Emitter(Optional.empty(), Optional.empty(), Optional.of(new RunnerId(runner)));
  }

  public static TriggerRun run(
      String run, double seconds, String started, Participant... participants) {
    return served(run, "", seconds, started, participants);
  }

  /** A run that this run of the atomic service made. */
  public static TriggerRun served(
      String run, String service, double seconds, String started, Participant... participants) {
    Optional<String> by = Optional.of(service).filter(text -> !text.isEmpty());
    return new TriggerRun(
        new TriggerRunId(run),
        "trigger-" + run,
        Optional.of(new TaskKey("shop.started")),
        "or",
        Optional.of(started).filter(text -> !text.isEmpty()).map(Histories::id),
        Optional.of(at(seconds)),
        Optional.of(at(seconds)),
        List.of(participants),
        new TriggerRun.ServedBy(by, by.map(_ -> new RunnerId("p"))));
  }

  public static TriggerRun ofTask(String task, TriggerRun run) {
    return new TriggerRun(
        run.id(),
        run.trigger(),
        Optional.of(new TaskKey(task)),
        run.logic(),
        run.started(),
        run.claimedAt(),
        run.executedAt(),
        run.participants(),
        run.service());
  }

  public static Participant byEvent(String event) {
    return participant("EventContext", "event#shop", event, "", 0, "code:shop." + event);
  }

  public static Participant byStatus(String source, double seconds, String status) {
    return participant(
        "StatusContext",
        "condition#shop",
        "",
        source,
        seconds,
        "status:" + status + " task:shop.a");
  }

  public static Participant byResult(String source, double seconds) {
    return participant(
        "ResultContext", "condition#result", "", source, seconds, "status:SUCCESS task:shop.a");
  }

  public static Participant byException(String source, double seconds) {
    return participant(
        "ExceptionContext",
        "condition#exception",
        "",
        source,
        seconds,
        "status:FAILED exception:ValueError task:shop.a");
  }

  public static Participant byCron(String expression, double seconds) {
    return participant("CronContext", "cron_" + expression, "", "", seconds, "timestamp:");
  }

  public static Participant participant(
      String type, String condition, String event, String source, double seconds, String summary) {
    return new Participant(
        type,
        Optional.of(condition),
        Optional.empty(),
        Optional.of(event).filter(text -> !text.isEmpty()).map(EventId::new),
        Optional.of(source).filter(text -> !text.isEmpty()).map(Histories::id),
        Optional.of(at(seconds)),
        summary);
  }
}
