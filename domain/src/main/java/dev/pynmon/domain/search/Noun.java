package dev.pynmon.domain.search;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What a query can be for, with the fields that such things have. */
public enum Noun {
  /** Invocations, wherever they are listed: all fields that are not of others alone. */
  INVOCATIONS(
      "invocations",
      EnumSet.complementOf(
          EnumSet.of(
              Field.EMITTED,
              Field.TRIGGER,
              Field.KIND,
              Field.EXECUTED,
              Field.CLASS,
              Field.CREATED,
              Field.SEEN,
              Field.KEY,
              Field.VALUE,
              Field.WHO,
              Field.DEED,
              Field.APP))),
  /**
   * Events: {@code event} is their code or id, {@code task} and {@code runner} emitted them, {@code
   * args} is what they carry.
   */
  EVENTS(
      "events",
      EnumSet.of(Field.ID, Field.EVENT, Field.TASK, Field.RUNNER, Field.EMITTED, Field.ARGS)),
  /**
   * Runs of triggers: {@code task} is what they called, {@code event} what took part in them,
   * {@code runner} who ran the atomic service.
   */
  TRIGGER_RUNS(
      "runs of triggers",
      EnumSet.of(
          Field.ID,
          Field.TRIGGER,
          Field.TASK,
          Field.KIND,
          Field.EVENT,
          Field.RUNNER,
          Field.EXECUTED)),
  /** Tasks, with how often they were retried in the time that is shown. */
  TASKS("tasks", EnumSet.of(Field.TASK, Field.RETRIES)),
  /**
   * Groups of failures, of which one query asks as of an invocation of theirs: {@code exception} is
   * its type or what it says.
   */
  FAILURES("failures", EnumSet.of(Field.TASK, Field.EXCEPTION, Field.FINGERPRINT)),
  /** Runners. */
  RUNNERS("runners", EnumSet.of(Field.RUNNER, Field.CLASS, Field.HOST, Field.CREATED, Field.SEEN)),
  /** Queues: {@code runner} takes from it. */
  QUEUES("queues", EnumSet.of(Field.QUEUE, Field.RUNNER)),
  /** Types of workflows. */
  WORKFLOW_TYPES("types of workflows", EnumSet.of(Field.TYPE)),
  /**
   * Triggers: {@code task} is what they call, {@code kind} and {@code event} what they wait for.
   */
  TRIGGERS("triggers", EnumSet.of(Field.TRIGGER, Field.TASK, Field.KIND, Field.EVENT)),
  /** Runs of the atomic service. */
  SERVICE_RUNS(
      "runs of the atomic service",
      EnumSet.of(Field.ID, Field.RUNNER, Field.STARTED, Field.ENDED, Field.DURATION)),
  /** What a run of a workflow keeps. */
  WORKFLOW_DATA("values", EnumSet.of(Field.KEY, Field.VALUE)),
  /** What the client data store keeps: {@code created} is when it was stored. */
  CLIENT_DATA("entries", EnumSet.of(Field.KEY, Field.CREATED)),
  /**
   * Re-runs of many: {@code task}, {@code exception} and {@code fingerprint} are of what is run
   * again, {@code started} is when it was begun.
   */
  RERUNS(
      "re-runs",
      EnumSet.of(
          Field.ID, Field.WHO, Field.TASK, Field.EXCEPTION, Field.FINGERPRINT, Field.STARTED)),
  /** What was done to stores. */
  AUDIT("deeds", EnumSet.of(Field.WHO, Field.DEED, Field.APP, Field.ENDED));

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

  boolean has(Field field) {
    return fields.contains(field);
  }
}
