package dev.pynmon.demo.cluster;

import dev.pynmon.demo.invocation.Job;
import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.Sha256;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.trigger.Participant;
import dev.pynmon.domain.value.PythonTime;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * What met the one condition of a trigger, with the ids that pynenc makes of it (wire format,
 * sections 9.3 and 9.4).
 *
 * @param participant what is recorded of it
 */
record Cause(Participant participant) {
  private static final String ANY = "#static_no_args";

  /** The condition on events of this code. */
  static String condition(String eventCode) {
    return "event#" + eventCode + ANY;
  }

  /** What is kept for the trigger loop of an event that met that condition. */
  static String valid(String eventCode, EventId event) {
    return valid(condition(eventCode), context(eventCode, event));
  }

  private static String valid(String condition, String context) {
    return "valid_condition_" + condition + "_context_" + context;
  }

  private static String context(String eventCode, EventId event) {
    return "event_" + eventCode + "_" + event;
  }

  static Cause event(Event event) {
    return of(
        "EventContext",
        condition(event.code()),
        context(event.code(), event.id()),
        Optional.of(event.id()),
        Optional.empty(),
        event.at(),
        "code:" + event.code());
  }

  /** An invocation ended: with a result, or otherwise in some status. */
  static Cause end(Job job, KnownStatus status) {
    boolean result = status == KnownStatus.SUCCESS;
    String condition = "condition#" + job.kind().key() + "#" + status.value() + ANY;
    return of(
        result ? "ResultContext" : "StatusContext",
        condition + (result ? "_result_no_result_filter" : ""),
        result ? "result_" + job.id() : "status_" + job.id() + "_" + status.value(),
        Optional.empty(),
        Optional.of(job.id()),
        job.record().at(),
        "status:" + status.value().toUpperCase(Locale.ROOT) + " task:" + job.kind().key());
  }

  static Cause cron(String expression, Instant at) {
    String time = PythonTime.format(at);
    return of(
        "CronContext",
        "cron_" + expression,
        "cron_" + time,
        Optional.empty(),
        Optional.empty(),
        at,
        "timestamp:" + time);
  }

  private static Cause of(
      String type,
      String condition,
      String context,
      Optional<EventId> event,
      Optional<InvocationId> source,
      Instant at,
      String summary) {
    return new Cause(
        new Participant(
            type,
            Optional.of(condition),
            Optional.of(valid(condition, context)),
            event,
            source,
            Optional.of(at),
            summary));
  }

  /** The trigger that calls this task for it. */
  String trigger(TaskKey task) {
    return Sha256.hex(task + participant.condition().orElse("") + "AND");
  }

  /** The run of that trigger. */
  TriggerRunId run(TaskKey task) {
    return new TriggerRunId(Sha256.hex(trigger(task) + participant.validCondition().orElse("")));
  }
}
