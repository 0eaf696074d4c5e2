package dev.pynmon.domain.trigger.firing;

import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.domain.orchestrator.ServiceRules;
import dev.pynmon.domain.purge.EventRetention;
import dev.pynmon.domain.query.Newest;
import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.domain.task.TaskCondition;
import dev.pynmon.domain.task.TaskTrigger;
import dev.pynmon.domain.trigger.Condition;
import dev.pynmon.domain.trigger.ConditionContext;
import dev.pynmon.domain.trigger.Participant;
import dev.pynmon.domain.trigger.StoredCondition;
import dev.pynmon.domain.trigger.StoredTrigger;
import dev.pynmon.domain.trigger.Trigger;
import dev.pynmon.domain.trigger.TriggerRun;
import dev.pynmon.domain.trigger.ValidCondition;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What is known around triggers, as a test puts it together. */
final class Firings {
  static final Instant NOW = Instant.parse("2026-11-24T14:33:20Z");
  static final String CRON = "cron_*/10 * * * *";
  static final String PAID = "event#paid";
  static final String MAILED = "event#mailed";
  static final String BOTH = "composite:both";
  static final TaskKey TASK = new TaskKey("shop.report");

  Answer<Newest<TriggerRun>> runs = new Answer.Available<>(Newest.none());
  Optional<Set<TaskKey>> registered = Optional.empty();
  EventRetention retention = EventRetention.DEFAULT;
  Optional<Instant> keptSince = Optional.empty();
  Optional<Duration> claimsKept = Optional.empty();
  boolean looksForTimes = true;
  Turn turn = new Turn.Now(runner("r", 60, 0), NOW.plusSeconds(60));
  Optional<Service.Past> past = Optional.empty();
  final Map<String, Instant> lastDue = new HashMap<>();
  final Map<TriggerRunId, Instant> claimed = new HashMap<>();
  private final List<ValidCondition> met = new ArrayList<>();
  private TaskCondition.Cron cron = new TaskCondition.Cron("*/10 * * * *");

  static Trigger trigger(String logic, String... conditions) {
    return new Trigger("t", Optional.of(TASK), logic, List.of(conditions), Optional.empty());
  }

  static Instant ago(long seconds) {
    return NOW.minusSeconds(seconds);
  }

  static Heartbeat runner(String id, long createdAgo, long lastAgo) {
    return new Heartbeat(
        new RunnerId(id),
        ago(createdAgo),
        ago(lastAgo),
        true,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  static AtomicRun served(String id, Instant start, String status) {
    return new AtomicRun(
        id, new RunnerId("r"), start, Optional.of(start.plusMillis(20)), status, "");
  }

  /** A run of the trigger, upon a condition that was met then. */
  static TriggerRun run(String condition, Instant at) {
    return run(new TriggerRunId("run"), condition, at);
  }

  static TriggerRun run(TriggerRunId id, String condition, Instant at) {
    Participant participant =
        new Participant(
            "CronContext",
            Optional.of(condition),
            Optional.of("v"),
            Optional.empty(),
            Optional.empty(),
            Optional.of(at),
            "");
    return new TriggerRun(
        id,
        "t",
        Optional.of(TASK),
        "and",
        Optional.of(new InvocationId("i")),
        Optional.of(at),
        Optional.of(at),
        List.of(participant),
        TriggerRun.ServedBy.NOBODY);
  }

  static ValidCondition met(String condition, Instant at) {
    return new ValidCondition(
        "valid_condition_" + condition + "_context_" + at,
        new Condition(condition, "", new TaskCondition.Event("paid", ""), "{}"),
        new ConditionContext(
            "EventContext",
            Optional.of(at),
            Optional.of(new EventId("e")),
            Optional.empty(),
            "{}"));
  }

  /** When the condition about times is due. */
  Firings cron(String expression) {
    cron = new TaskCondition.Cron(expression);
    return this;
  }

  /** The same, and how long it is started still. */
  Firings cron(String expression, Duration window) {
    cron = new TaskCondition.Cron(expression, window);
    return this;
  }

  /** The service as it was recorded for an hour. */
  Firings served(List<Heartbeat> runners, AtomicRun... newestFirst) {
    past =
        Optional.of(
            new Service.Past(
                List.of(newestFirst),
                ago(3_600),
                Optional.of(runners),
                ServiceRules.DEFAULT,
                Duration.ofMinutes(10)));
    return this;
  }

  Firings waits(ValidCondition... more) {
    met.addAll(List.of(more));
    return this;
  }

  Firings ran(TriggerRun... newestFirst) {
    runs = new Answer.Available<>(new Newest<>(List.of(newestFirst), true));
    return this;
  }

  Standing standing(StoredTrigger trigger) {
    return of(trigger).standing();
  }

  Firing of(StoredTrigger trigger) {
    Map<String, StoredCondition> conditions = new HashMap<>();
    conditions.put(CRON, new Condition(CRON, "", cron, "{}"));
    TaskCondition both = new TaskCondition.Composite(TaskTrigger.Logic.AND, List.of(cron));
    conditions.put(BOTH, new Condition(BOTH, "", both, "{}"));
    Stream.of(PAID, MAILED)
        .forEach(
            id -> conditions.put(id, new Condition(id, "", new TaskCondition.Event(id, ""), "{}")));
    return new Judge(
            new Facts(
                NOW,
                conditions,
                lastDue,
                runs,
                retention,
                keptSince,
                registered,
                new Waiting(met, Waiting.Known.ALL),
                new RunClaims(claimed, true, claimsKept),
                looksForTimes,
                new Service(turn, Duration.ofMinutes(5), past)))
        .of(trigger);
  }
}
