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
              Field.SEEN))),
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
  RUNNERS("runners", EnumSet.of(Field.RUNNER, Field.CLASS, Field.HOST, Field.CREATED, Field.SEEN));

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
