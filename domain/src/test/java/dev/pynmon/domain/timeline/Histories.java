package dev.pynmon.domain.timeline;

import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.StatusRecord;
import dev.pynmon.domain.trigger.TriggerRun;
import dev.pynmon.domain.workflow.WorkflowIdentity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What happened, told in seconds after the beginning of a window of 100 s. */
public final class Histories {
  public static final Instant START = Instant.parse("2026-11-24T14:00:00Z");
  public static final Instant END = at(100);

  private final List<HistoryEntry> entries = new ArrayList<>();
  private final Map<RunnerId, RunnerContext> contexts = new HashMap<>();
  private final Map<InvocationId, TimelineSubject> subjects = new HashMap<>();
  private final Map<RunnerId, Instant> silent = new HashMap<>();
  private final Map<RunnerId, Instant> stale = new HashMap<>();
  private final Map<RunnerId, Instant> heard = new HashMap<>();
  private final List<AtomicRun> services = new ArrayList<>();
  private final List<Event> events = new ArrayList<>();
  private final List<TriggerRun> runs = new ArrayList<>();
  private Optional<EventId> focus = Optional.empty();
  private TimeWindow window = new TimeWindow(START, END);
  private Instant now = END;

  public static Instant at(double seconds) {
    return START.plus(Duration.ofNanos(Math.round(seconds * 1e6) * 1_000));
  }

  public static InvocationId id(String id) {
    return new InvocationId(id);
  }

  public static HistoryEntry entry(String id, double seconds, String status, String runner) {
    return new HistoryEntry(
        id(id),
        at(seconds),
        new StatusRecord(InvocationStatus.of(status), Optional.empty(), at(seconds)),
        Optional.of(runner).filter(name -> !name.isEmpty()).map(RunnerId::new),
        Optional.empty(),
        Optional.empty());
  }

  public Histories on(String runner, String id, double seconds, String status) {
    entries.add(entry(id, seconds, status, runner));
    return this;
  }

  public Histories registered(String runner, String id, double seconds, String parent) {
    HistoryEntry plain = entry(id, seconds, "registered", runner);
    entries.add(
        new HistoryEntry(
            plain.invocation(),
            plain.at(),
            plain.status(),
            plain.runnerContext(),
            Optional.of(id(parent)),
            Optional.empty()));
    return this;
  }

  /** An invocation that was taken, ran and succeeded. */
  public Histories ran(String runner, String id, double from, double to) {
    return on(runner, id, from, "running").on(runner, id, to, "success");
  }

  public Histories runner(String id, String type, String parent) {
    return runner(id, type, "host-a", 7, 0, parent);
  }

  public Histories runner(
      String id, String type, String host, long pid, long thread, String parent) {
    Optional<RunnerId> above =
        Optional.of(parent).filter(name -> !name.isEmpty()).map(RunnerId::new);
    contexts.put(
        new RunnerId(id),
        new RunnerContext(new RunnerId(id), type, pid, host, thread, above, Optional.empty()));
    return this;
  }

  public Histories task(String id, String task) {
    return subject(
        new TimelineSubject(
            id(id),
            Optional.of(new TaskKey(task)),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
  }

  public Histories member(String id, String task, String workflow) {
    return subject(
        new TimelineSubject(
            id(id),
            Optional.of(new TaskKey(task)),
            Optional.empty(),
            Optional.of(
                new WorkflowIdentity(
                    new WorkflowId(workflow), new TaskKey("shop.checkout"), Optional.empty())),
            Optional.empty()));
  }

  public Histories current(String id, String status, double since) {
    return subject(
        new TimelineSubject(
            id(id),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(
                new StatusRecord(InvocationStatus.of(status), Optional.empty(), at(since)))));
  }

  public Histories subject(TimelineSubject subject) {
    subjects.put(subject.id(), subject);
    return this;
  }

  /** A run of the atomic service; one that ends before it begins has no recorded end. */
  public Histories service(String runner, String id, double from, double to, String status) {
    Optional<Instant> end = to < from ? Optional.empty() : Optional.of(at(to));
    services.add(new AtomicRun(id, new RunnerId(runner), at(from), end, status, ""));
    return this;
  }

  public Histories silentSince(String runner, double seconds) {
    silent.put(new RunnerId(runner), at(seconds));
    return this;
  }

  /** When a runner gave its last sign of life, and does not count as dead. */
  public Histories heard(String runner, double seconds) {
    heard.put(new RunnerId(runner), at(seconds));
    return this;
  }

  /** When a runner gave its last sign of life that is missed and does not count as dead yet. */
  public Histories staleSince(String runner, double seconds) {
    stale.put(new RunnerId(runner), at(seconds));
    return this;
  }

  public Histories event(Event... more) {
    events.addAll(List.of(more));
    return this;
  }

  public Histories run(TriggerRun... more) {
    runs.addAll(List.of(more));
    return this;
  }

  public Histories focus(String event) {
    focus = Optional.of(new EventId(event));
    return this;
  }

  public Histories window(double from, double to) {
    window = new TimeWindow(at(from), at(to));
    return this;
  }

  public Histories now(double seconds) {
    now = at(seconds);
    return this;
  }

  public TimelineSource source() {
    TriggerActivity activity = new TriggerActivity(events, runs, focus);
    return new TimelineSource(
        window, now, entries, contexts, subjects, services, signs(), activity);
  }

  private SignsOfLife signs() {
    Map<RunnerId, Instant> all = new HashMap<>(heard);
    all.putAll(silent);
    all.putAll(stale);
    return new SignsOfLife(all, silent, stale);
  }

  /** What somebody makes of it. */
  public <T> T to(Function<? super TimelineSource, T> use) {
    return use.apply(source());
  }

  public Timeline timeline() {
    return Timeline.of(source(), TimelineFilter.ALL);
  }
}
