package dev.pynmon.domain.search;

import dev.pynmon.domain.status.KnownStatus;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a query can be for, with the fields that such things have. */
public enum Noun {
  /** Invocations, wherever they are listed: all fields that are not of others alone. */
  INVOCATIONS("invocations", EnumSet.range(Field.STATUS, Field.RESULT)),
  /**
   * Events: {@code event} is their code or id, {@code task} and {@code runner} emitted them, {@code
   * args} is what they carry, {@code status} what came of them.
   */
  EVENTS(
      "events",
      EnumSet.of(
          Field.STATUS,
          Field.ID,
          Field.EVENT,
          Field.TASK,
          Field.RUNNER,
          Field.EMITTED,
          Field.ARGS)),
  /**
   * Runs of triggers: {@code task} is what they called, {@code status} is of what they started,
   * {@code event} the code or id of what took part in them, {@code runner} who ran the atomic
   * service.
   */
  TRIGGER_RUNS(
      "runs of triggers",
      EnumSet.of(
          Field.STATUS,
          Field.ID,
          Field.TRIGGER,
          Field.TASK,
          Field.KIND,
          Field.EVENT,
          Field.RUNNER,
          Field.EXECUTED)),
  /**
   * Tasks, with how they did in the time that is shown: {@code wait} and {@code run} are what 95 of
   * 100 attempts took at most, {@code last} is when one failed last.
   */
  TASKS(
      "tasks",
      EnumSet.of(
          Field.TASK,
          Field.FINISHED,
          Field.FAILED,
          Field.RATE,
          Field.RETRIES,
          Field.WAIT,
          Field.RUN,
          Field.LAST)),
  /**
   * Groups of failures, of which one query asks as of an invocation of theirs: {@code exception} is
   * its type or what it says. How many they are, and when, no invocation tells.
   */
  FAILURES(
      "failures",
      EnumSet.of(
          Field.TASK, Field.EXCEPTION, Field.FINGERPRINT, Field.COUNT, Field.FIRST, Field.LAST)),
  /** Runners. */
  RUNNERS("runners", EnumSet.of(Field.RUNNER, Field.CLASS, Field.HOST, Field.CREATED, Field.SEEN)),
  /** Queues: {@code runner} takes from it, {@code status} is whether somebody does. */
  QUEUES("queues", EnumSet.of(Field.STATUS, Field.QUEUE, Field.RUNNER, Field.WAITING)),
  /** Types of workflows: {@code status} and {@code changed} are of the latest run. */
  WORKFLOW_TYPES(
      "types of workflows",
      EnumSet.of(Field.STATUS, Field.TYPE, Field.RUNS, Field.RUNNING, Field.FAILED, Field.CHANGED)),
  /**
   * Triggers: {@code task} is what they call, {@code kind} and {@code event} what they wait for.
   */
  TRIGGERS("triggers", EnumSet.of(Field.TRIGGER, Field.TASK, Field.KIND, Field.EVENT)),
  /** Runs of the atomic service. */
  SERVICE_RUNS(
      "runs of the atomic service",
      EnumSet.of(Field.STATUS, Field.ID, Field.RUNNER, Field.STARTED, Field.ENDED, Field.DURATION)),
  /** What a run of a workflow keeps. */
  WORKFLOW_DATA("values", EnumSet.of(Field.KEY, Field.VALUE)),
  /** What the client data store keeps: {@code created} is when it was stored. */
  CLIENT_DATA("entries", EnumSet.of(Field.KEY, Field.SIZE, Field.CREATED)),
  /**
   * Re-runs of many: {@code task}, {@code exception} and {@code fingerprint} are of what is run
   * again, {@code started} is when it was begun.
   */
  RERUNS(
      "re-runs",
      EnumSet.of(
          Field.STATUS,
          Field.ID,
          Field.WHO,
          Field.TASK,
          Field.EXCEPTION,
          Field.FINGERPRINT,
          Field.STARTED)),
  /** What was done to stores. */
  AUDIT("deeds", EnumSet.of(Field.WHO, Field.DEED, Field.APP, Field.ENDED, Field.AMOUNT));

  /** Their statuses are those of invocations. */
  private static final Set<Noun> INVOKED = EnumSet.of(INVOCATIONS, TRIGGER_RUNS, WORKFLOW_TYPES);

  private final String word;
  private final Set<Field> fields;

  Noun(String word, Set<Field> fields) {
    this.word = word;
    this.fields = Collections.unmodifiableSet(fields);
  }

  /** What they are called. */
  public String word() {
    return word;
  }

  /** The fields that they have, in the order in which a visitor is told of them. */
  public List<Field> fields() {
    return List.copyOf(fields);
  }

  /** The statuses that they can have, as a query names them; none where they have no such field. */
  public List<String> statuses() {
    return switch (this) {
      case EVENTS -> List.of("triggered", "matched", "unmatched");
      case QUEUES -> List.of("consuming", "not consumed", "not configured", "idle");
      case SERVICE_RUNS -> List.of("running", "completed", "abandoned", "blocked");
      case RERUNS ->
          List.of(
              "going", "awaiting", "asking", "paused", "done", "stopped", "failed", "abandoned");
      default -> INVOKED.contains(this) ? ofInvocations() : List.of();
    };
  }

  private static List<String> ofInvocations() {
    return Arrays.stream(KnownStatus.values()).map(KnownStatus::value).toList();
  }

  /** A status as pages print it. */
  String printed(String status) {
    return INVOKED.contains(this) ? status.toUpperCase(Locale.ROOT) : status;
  }

  /** Whether this is a status of theirs, in any case. */
  boolean knows(String status) {
    return statuses().stream().anyMatch(status::equalsIgnoreCase);
  }

  boolean has(Field field) {
    return fields.contains(field);
  }
}
