package dev.pynmon.testkit.contract.search;

import static dev.pynmon.testkit.scenario.AMessage.aMessage;
import static dev.pynmon.testkit.scenario.ARunner.aRunnerWithId;
import static dev.pynmon.testkit.scenario.AnInvocation.anInvocation;

import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.testkit.scenario.AMessage;
import dev.pynmon.testkit.scenario.ARunner;
import dev.pynmon.testkit.scenario.AnInvocation;
import dev.pynmon.testkit.scenario.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/** Makes an invocation of any of many kinds, and tells what it is; step by step. */
final class NaiveMaking {
  static final List<ARunner> RUNNERS =
      List.of(aRunnerWithId("runner-1").onHost("web-1"), aRunnerWithId("runner-2").onHost("web-2"));
  private static final List<String> NAMES = List.of("Käte", "Kelvin", "o'Neil \"x\"", "日本", "None");

  private final int number;
  private final Random random;
  private final AnInvocation written = anInvocation();
  private final Map<String, String> values = new TreeMap<>();
  private final Map<String, String> texts = new TreeMap<>();
  private final Map<String, Instant> times = new TreeMap<>();
  private final Map<String, Duration> spans = new TreeMap<>();
  private final String task;
  private final List<ARunner> lost = new ArrayList<>(1);
  private Instant now;
  private String status = "REGISTERED";
  private int retries;

  NaiveMaking(int number, Random random) {
    this.number = number;
    this.random = random;
    this.task = List.of("shop.tasks.charge", "shop.tasks.ship", "mail.send").get(number % 3);
    this.now = Times.START.plusSeconds(60L * number);
  }

  Made make() {
    written.of(task).registeredAt(now);
    times.put("registered", now);
    texts.put("id", written.id().value());
    arguments();
    belonging();
    Optional<AMessage> message = whatBecame();
    if (random.nextInt(8) == 0) {
      written.withoutRecord();
      values.keySet().removeIf(place -> place.startsWith("args"));
      List.of("workflow", "type", "event").forEach(texts::remove);
    }
    Naive told =
        new Naive(written.id().value(), task, status, values, texts, times, spans, retries);
    return new Made(written, message, lost, told);
  }

  private void arguments() {
    if (random.nextBoolean()) {
      argument("order", Integer.toString(948_260 + random.nextInt(4)));
    } else {
      written.withArgument(
          "order", "{\"id\": " + number + ", \"tags\": [\"a\", \"b" + number % 4 + "\"]}");
      values.put("args.order.id", Integer.toString(number));
      values.put("args.order.tags", "a");
      values.put("args.order.tags#1", "b" + number % 4);
    }
    String name = NAMES.get(random.nextInt(NAMES.size()));
    written.withArgument("name", json(name));
    values.put("args.name", name);
    argument("amount", List.of("1e3", "99.50", "100", "-7").get(random.nextInt(4)));
    if (random.nextInt(3) == 0) {
      written.withArgument("note", "null");
      values.put("args.note", "None");
    }
  }

  private void argument(String name, String number) {
    written.withArgument(name, number);
    values.put("args." + name, number);
  }

  private static String json(String text) {
    StringBuilder json = new StringBuilder("\"");
    text.chars().forEach(unit -> json.append(String.format("\\u%04x", unit)));
    boolean isPlain = text.chars().allMatch(unit -> unit < 128 && unit != '"');
    return isPlain ? '"' + text + '"' : json.append('"').toString();
  }

  private void belonging() {
    if (random.nextInt(4) == 0) {
      written.startedByEvent("event-" + number % 5);
      texts.put("event", "event-" + number % 5);
    }
    if (random.nextInt(3) == 0) {
      written.definingWorkflow();
      texts.put("workflow", written.id().value());
      texts.put("type", task);
    }
  }

  private Optional<AMessage> whatBecame() {
    if (random.nextInt(3) == 0) {
      return waiting();
    }
    boolean isLost = random.nextInt(6) == 0;
    ARunner runner = isLost ? lost() : RUNNERS.get(random.nextInt(2));
    texts.put("runner", runner.id().value());
    texts.put("host", runner.context().hostname());
    written.by(runner).after(step(1 + random.nextInt(9)));
    spans.put("wait", Duration.between(times.get("registered"), now));
    began();
    if (isLost) {
      fellSilent(runner);
    } else {
      ended();
    }
    return Optional.empty();
  }

  private ARunner lost() {
    lost.add(aRunnerWithId("lost-" + number).onHost("web-2"));
    return lost.getFirst();
  }

  private Optional<AMessage> waiting() {
    spans.put("wait", Duration.between(now, Times.NOW));
    spans.put("duration", Duration.between(now, Times.NOW));
    boolean isQueued = random.nextBoolean();
    if (isQueued) {
      texts.put("queue", "queue-" + number % 2);
    }
    return isQueued
        ? Optional.of(aMessage(written.id()).in("queue-" + number % 2))
        : Optional.empty();
  }

  /** It was pending for nothing, and runs now. */
  private void began() {
    written.then(KnownStatus.PENDING).after(Duration.ZERO).then(KnownStatus.RUNNING);
    times.put("started", now);
    status = "RUNNING";
  }

  /**
   * Nobody has heard of the runner since, and recovery did not come. Stores keep heartbeats as
   * binary fractions of seconds: the last one is at no bound of any query.
   */
  private void fellSilent(ARunner runner) {
    spans.put("duration", Duration.between(times.get("registered"), Times.NOW));
    now = now.plusSeconds(1 + random.nextInt(5)).plusMillis(500);
    spans.put("run", Duration.between(times.get("started"), now));
    runner.createdAt(written.registeredAt()).lastSeenAt(now);
  }

  private void ended() {
    long ran = 1 + random.nextInt(5);
    written.after(step(ran));
    spans.put("run", Duration.ofSeconds(ran));
    spans.put("duration", Duration.between(times.get("registered"), now));
    times.put("ended", now);
    if (random.nextBoolean()) {
      written.withResult("{\"total\": " + ran + "}").then(KnownStatus.SUCCESS);
      values.put("result.total", Long.toString(ran));
      status = "SUCCESS";
    } else {
      written
          .withException(exception("Timeout", "no answer " + number % 3))
          .then(KnownStatus.FAILED);
      texts.put("exception", "Timeout");
      texts.put("exception#1", "no answer " + number % 3);
      status = "FAILED";
    }
  }

  private static String exception(String type, String message) {
    return anInvocation().failed(type, message).outcome().exception().orElseThrow().text();
  }

  private Duration step(long more) {
    now = now.plusSeconds(more);
    return Duration.ofSeconds(more);
  }

  /**
   * One.
   *
   * @param written as it is stored
   * @param message where it waits
   * @param lost its runner, where that is gone
   * @param told what it is
   */
  record Made(AnInvocation written, Optional<AMessage> message, List<ARunner> lost, Naive told) {}
}
