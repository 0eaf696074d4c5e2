package dev.pynmon.domain.criticalpath;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.invocation.Children;
import dev.pynmon.domain.invocation.History;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.invocation.Life;
import dev.pynmon.domain.invocation.Present;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.StatusRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Invocations that called each other, each with its changes so many seconds after a moment. */
final class Scenes {
  private static final Instant START = Instant.parse("2026-11-24T14:00:00Z");
  private static final RunnerId RUNNER = new RunnerId("r");

  private final Map<InvocationId, Life> lives = new HashMap<>();
  private final Map<InvocationId, Children> called = new HashMap<>();
  private final Map<InvocationId, List<InvocationId>> waits = new HashMap<>();
  private final int now;

  private Scenes(int now) {
    this.now = now;
  }

  /** At this second. */
  static Scenes at(int now) {
    return new Scenes(now);
  }

  static InvocationId id(String name) {
    return new InvocationId(name);
  }

  /** One that was in these statuses, each since so many seconds. */
  Scenes was(String name, Object... statusesAndSeconds) {
    return lived(name, true, Map.of(), statusesAndSeconds);
  }

  /** The same of which the newest changes were not read. */
  Scenes cut(String name, Object... statusesAndSeconds) {
    return lived(name, false, Map.of(), statusesAndSeconds);
  }

  /** The same whose runner was last heard of at this second. */
  Scenes silent(String name, int since, Object... statusesAndSeconds) {
    return lived(name, true, Map.of(RUNNER, moment(since)), statusesAndSeconds);
  }

  private Scenes lived(
      String name, boolean isWhole, Map<RunnerId, Instant> silent, Object... statusesAndSeconds) {
    List<HistoryEntry> entries = new ArrayList<>();
    for (int i = 0; i < statusesAndSeconds.length; i += 2) {
      Instant at = moment(((Number) statusesAndSeconds[i + 1]).doubleValue());
      entries.add(
          new HistoryEntry(
              id(name),
              at,
              new StatusRecord((InvocationStatus) statusesAndSeconds[i], Optional.empty(), at),
              Optional.of(RUNNER),
              Optional.empty(),
              Optional.empty()));
    }
    lives.put(
        id(name),
        Life.of(new History(entries, isWhole), new Present(moment(now), Optional.empty(), silent)));
    called.putIfAbsent(id(name), new Children(List.of(), new Count.Exact(0)));
    return this;
  }

  Scenes called(String name, String... children) {
    return calledSoMany(name, children.length, children);
  }

  /** Of so many, these are known. */
  Scenes calledSoMany(String name, int total, String... children) {
    called.put(
        id(name),
        new Children(List.of(children).stream().map(Scenes::id).toList(), new Count.Exact(total)));
    return this;
  }

  /** Whom it called was not asked. */
  Scenes calledUnknown(String name) {
    called.remove(id(name));
    return this;
  }

  Scenes waits(String waiter, String... waited) {
    waits.put(id(waiter), List.of(waited).stream().map(Scenes::id).toList());
    return this;
  }

  PathSource source(String focus) {
    Map<InvocationId, PathFacts> facts = new HashMap<>();
    lives.forEach(
        (id, life) ->
            facts.put(
                id,
                new PathFacts(
                    id,
                    Optional.of(new TaskKey("shop." + id.value())),
                    life,
                    Optional.ofNullable(called.get(id)))));
    return new PathSource(id(focus), facts, waits, moment(now));
  }

  CriticalPath path(String focus) {
    return CriticalPath.of(source(focus)).orElseThrow();
  }

  /** Each stretch in short: {@code a waited 0-1}. */
  static List<String> stretches(CriticalPath path) {
    return path.stretches().stream()
        .map(
            stretch ->
                "%s %s %s-%s"
                    .formatted(
                        stretch.invocation().value(),
                        stretch.doing().word(),
                        second(stretch.from()),
                        second(stretch.until())))
        .toList();
  }

  /** Each passage in short: {@code a>b times}, and whom it called then. */
  static List<String> passages(CriticalPath path) {
    return path.passages().stream()
        .map(
            passage ->
                passage.waiter().value()
                    + ">"
                    + passage.waited().value()
                    + " "
                    + passage.basis().word()
                    + passage.then().map(then -> ", then " + then.value()).orElse(""))
        .toList();
  }

  private static String second(Instant moment) {
    double seconds = Duration.between(START, moment).toMillis() / 1_000.0;
    return seconds == Math.rint(seconds) ? String.valueOf((long) seconds) : String.valueOf(seconds);
  }

  static Instant moment(double second) {
    return START.plusMillis(Math.round(second * 1_000));
  }
}
