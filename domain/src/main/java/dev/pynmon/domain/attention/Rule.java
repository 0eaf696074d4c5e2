package dev.pynmon.domain.attention;

import static dev.pynmon.domain.app.Component.BROKER;
import static dev.pynmon.domain.app.Component.CLIENT_DATA_STORE;
import static dev.pynmon.domain.app.Component.ORCHESTRATOR;
import static dev.pynmon.domain.app.Component.STATE_BACKEND;
import static dev.pynmon.domain.app.Component.TRIGGER;

import dev.pynmon.domain.app.Component;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is checked, the most harmful first. */
public enum Rule {
  /** A component does not answer, or no store is known that holds it. */
  COMPONENT("components", "a component does not answer, or no open store holds it"),
  /** The atomic service is stuck, or nobody runs it. */
  SCHEDULER(
      "scheduler",
      "the atomic service is stuck, no active runner may run it, or its last run is older than this"
          + " and than three of its cycles",
      Threshold.time(Duration.ofMinutes(15), Duration.ofMinutes(1)),
      ORCHESTRATOR),
  /** pynenc and its plugin do not fit: nothing that is registered is ever queued. */
  BROKEN_PAIR(
      "plugins",
      "pynenc and the plugin of its broker are of versions that never queue what they register",
      ORCHESTRATOR,
      BROKER),
  /** Messages wait, and no runner is active. */
  NO_RUNNER("runner", "messages wait, and no runner is active", ORCHESTRATOR, BROKER),
  /** A task fails far more often than in its own last hours. */
  FAILURE_BURST(
      "failure bursts",
      "at least so many of a task fail, three times the share that failed before it began to fail so"
          + " (or a third of the share that succeeded), by what ended in the last day",
      Threshold.number(5),
      STATE_BACKEND),
  /** Messages wait in a queue from which no active runner takes. */
  NO_CONSUMER(
      "queues without consumers",
      "messages wait in a queue, and no active runner takes from it",
      BROKER,
      ORCHESTRATOR),
  /** Messages wait in a queue that the broker does not declare. */
  UNDECLARED_QUEUE(
      "undeclared queues",
      "messages wait in a queue that the broker does not declare",
      BROKER,
      ORCHESTRATOR),
  /** What is to run has no message: no runner ever takes it. */
  STRANDED(
      "stranded",
      "an invocation is to run for longer than this, no message of it waits in two looks, and"
          + " nobody waits for it",
      Threshold.time(Duration.ofMinutes(1), Duration.ofMinutes(1)),
      ORCHESTRATOR,
      BROKER,
      STATE_BACKEND),
  /** Arguments of what is to run lie nowhere. */
  LOST_ARGUMENTS(
      "arguments",
      "an argument of an unfinished invocation is kept apart, and the client data store does not"
          + " have it",
      ORCHESTRATOR,
      STATE_BACKEND,
      CLIENT_DATA_STORE),
  /** The oldest message of a queue waits long. */
  QUEUE_WAITS(
      "long waits in queues",
      "the oldest message of a queue from which runners take waits longer than this",
      Threshold.time(Duration.ofMinutes(10), Duration.ofSeconds(1)),
      BROKER,
      ORCHESTRATOR),
  /** A runner is stale or counts as dead, and holds work. */
  SILENT_RUNNER(
      "silent runners",
      "a runner is silent for longer than half the time after which it counts as dead, and than two"
          + " of its heartbeats take, and holds what is pending or running",
      ORCHESTRATOR),
  /** Invocations are in a status from which pynenc never moves them on. */
  NOBODY_MOVES(
      "stuck for good",
      "an invocation is killed, held back by concurrency control or taken by recovery for longer"
          + " than this, or paused by a runner that is dead, and no longer so than a day",
      Threshold.time(Duration.ofMinutes(1), Duration.ofMinutes(1)),
      ORCHESTRATOR),
  /** Invocations are pending for long. */
  LONG_PENDING(
      "long PENDING",
      "an invocation is pending for longer than this",
      Threshold.time(Duration.ofMinutes(10), Duration.ofSeconds(10)),
      ORCHESTRATOR),
  /** Invocations wait long to be tried again. */
  LONG_PUT_BACK(
      "long RETRY, REROUTED",
      "an invocation waits to be tried again for longer than this",
      Threshold.time(Duration.ofMinutes(10), Duration.ofSeconds(10)),
      ORCHESTRATOR),
  /** A cron trigger passed its times without a run. */
  MISSED_CRON(
      "crons",
      "the last three due times of a cron trigger passed without a run or a run of it was lost, no"
          + " longer ago than this, or the application looks for no times",
      Threshold.time(Duration.ofDays(1), Duration.ofMinutes(1)),
      TRIGGER),
  /** Invocations are in a status that no supported pynenc writes. */
  UNKNOWN_STATUS(
      "statuses", "an invocation is in a status that no pynenc known here writes", ORCHESTRATOR),
  /** The clock of a host is off. */
  CLOCK(
      "clocks",
      "a runner or a change of an invocation is dated ahead of this monitor's clock by more than"
          + " this, or a runner took something that much before it was registered",
      Threshold.time(Duration.ofSeconds(10), Duration.ofSeconds(1)),
      ORCHESTRATOR,
      STATE_BACKEND);

  private final String title;
  private final String about;
  private final Optional<Threshold> threshold;
  private final List<Component> needs;

  Rule(String title, String about, Component... needs) {
    this(title, about, Optional.empty(), needs);
  }

  Rule(String title, String about, Threshold threshold, Component... needs) {
    this(title, about, Optional.of(threshold), needs);
  }

  Rule(String title, String about, Optional<Threshold> threshold, Component... needs) {
    this.title = title;
    this.about = about;
    this.threshold = threshold;
    this.needs = List.of(needs);
  }

  /** The rule of exactly this word. */
  public static Optional<Rule> find(String word) {
    return Arrays.stream(values()).filter(rule -> rule.word().equals(word)).findFirst();
  }

  /** The word for it in settings and answers to programs. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What it looks after, in a few words. */
  public String title() {
    return title;
  }

  /** When it finds something, a sentence without its beginning and end; "this" is its threshold. */
  public String about() {
    return about;
  }

  /** What can be set of it; empty where there is nothing. */
  public Optional<Threshold> threshold() {
    return threshold;
  }

  /** The components without which it cannot be checked; none for what is always checked. */
  public List<Component> needs() {
    return needs;
  }
}
