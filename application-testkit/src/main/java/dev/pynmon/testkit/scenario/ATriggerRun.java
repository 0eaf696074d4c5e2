package dev.pynmon.testkit.scenario;

import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.trigger.Participant;
import dev.pynmon.domain.trigger.StoredTriggerRun;
import dev.pynmon.domain.trigger.TriggerRun;
import dev.pynmon.domain.value.PythonTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A run of a trigger, executed a little after what was made before it. */
public final class ATriggerRun {
  private final TriggerRunId id;
  private final List<Participant> participants = new ArrayList<>();
  private TaskKey task = new TaskKey("shop.tasks.reserve");
  private Optional<InvocationId> started = Optional.empty();
  private Instant executed = Times.next();
  private TriggerRun.ServedBy service = TriggerRun.ServedBy.NOBODY;
  private Optional<String> text = Optional.empty();

  private ATriggerRun(TriggerRunId id) {
    this.id = id;
  }

  /** A run that calls {@code shop.tasks.reserve}, and has started nothing yet. */
  public static ATriggerRun aTriggerRun() {
    return aTriggerRunWithId(Unique.digest("trigger-run"));
  }

  /** The same with this id. */
  public static ATriggerRun aTriggerRunWithId(String id) {
    return new ATriggerRun(new TriggerRunId(id));
  }

  /** What it started. */
  public ATriggerRun starting(AnInvocation invocation) {
    started = Optional.of(invocation.id());
    task = invocation.task();
    return this;
  }

  /** The task that it calls. */
  public ATriggerRun calling(String taskKey) {
    task = new TaskKey(taskKey);
    return this;
  }

  /** When the call was made; it was claimed a millisecond before. */
  public ATriggerRun executedAt(Instant moment) {
    executed = moment;
    return this;
  }

  /** The run of the atomic service that did it. */
  public ATriggerRun servedBy(AServiceRun run) {
    service = new TriggerRun.ServedBy(Optional.of(run.run().id()), Optional.of(run.run().runner()));
    return this;
  }

  /** This event took part. */
  public ATriggerRun on(AnEvent event) {
    String code = event.event().code();
    String condition = "event#" + code + "#static_no_args";
    return with(
        "EventContext",
        condition,
        "event_" + code + "_" + event.id(),
        Optional.of(event.id()),
        Optional.empty(),
        event.at(),
        "code:" + code);
  }

  /** That this invocation reached a status took part. */
  public ATriggerRun onStatus(AnInvocation source, KnownStatus status) {
    return onSource(
        source, "StatusContext", status, "", "status_" + source.id() + "_" + status.value());
  }

  /** The result of this invocation took part. */
  public ATriggerRun onResult(AnInvocation source) {
    return onSource(source, "ResultContext", KnownStatus.SUCCESS, "", "result_" + source.id());
  }

  /** An exception of this invocation took part. */
  public ATriggerRun onException(AnInvocation source, String type) {
    return onSource(
        source,
        "ExceptionContext",
        KnownStatus.FAILED,
        "exception:" + type + " ",
        "exception_" + type);
  }

  private ATriggerRun onSource(
      AnInvocation source, String type, KnownStatus status, String more, String context) {
    String word = status.value().toUpperCase(Locale.ROOT);
    return with(
        type,
        "condition#" + source.task() + "#" + status.value() + "#static_no_args",
        context,
        Optional.empty(),
        Optional.of(source.id()),
        source.lastChange().status().at(),
        "status:" + word + " " + more + "task:" + source.task());
  }

  /** It was time for it. */
  public ATriggerRun onCron(String expression, Instant at) {
    String time = PythonTime.format(at);
    return with(
        "CronContext",
        "cron_" + expression,
        "cron_" + time,
        Optional.empty(),
        Optional.empty(),
        at,
        "timestamp:" + time);
  }

  private ATriggerRun with(
      String type,
      String condition,
      String context,
      Optional<EventId> event,
      Optional<InvocationId> source,
      Instant at,
      String summary) {
    String valid = "valid_condition_" + condition + "_context_" + context;
    participants.add(
        new Participant(
            type,
            Optional.of(condition),
            Optional.of(valid),
            event,
            source,
            Optional.of(at),
            summary));
    return this;
  }

  /** What is stored in place of its record. */
  public ATriggerRun withText(String stored) {
    text = Optional.of(stored);
    return this;
  }

  /** Its id. */
  public TriggerRunId id() {
    return id;
  }

  /** What is recorded. */
  public TriggerRun run() {
    return new TriggerRun(
        id,
        "trigger-of-" + task,
        Optional.of(task),
        "and",
        started,
        Optional.of(executed.minusMillis(1)),
        Optional.of(executed),
        participants,
        service);
  }

  /** What is recorded of these, which were made one after another, the last first. */
  public static List<StoredTriggerRun> newestFirst(List<ATriggerRun> made) {
    return made.reversed().stream()
        .map(ATriggerRun::run)
        .map(StoredTriggerRun.class::cast)
        .toList();
  }

  /** The text of its record. */
  public String text() {
    return text.orElseGet(() -> TriggerText.run(run()));
  }
}
