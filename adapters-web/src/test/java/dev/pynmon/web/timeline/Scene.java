package dev.pynmon.web.timeline;

import dev.pynmon.application.port.in.UseCases;
import dev.pynmon.application.port.in.timeline.TimelineQuery;
import dev.pynmon.application.port.in.timeline.TimelineView;
import dev.pynmon.domain.call.Arguments;
import dev.pynmon.domain.event.Emitter;
import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.invocation.HistorySample;
import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.StatusRecord;
import dev.pynmon.domain.timeline.Occupancy;
import dev.pynmon.domain.timeline.Surroundings;
import dev.pynmon.domain.timeline.Timeline;
import dev.pynmon.domain.timeline.TimelineFilter;
import dev.pynmon.domain.timeline.TimelineSource;
import dev.pynmon.domain.timeline.TimelineSubject;
import dev.pynmon.domain.timeline.TriggerActivity;
import dev.pynmon.domain.trigger.Participant;
import dev.pynmon.domain.trigger.TriggerRun;
import dev.pynmon.domain.workflow.WorkflowIdentity;
import dev.pynmon.pictures.strip.Strip;
import dev.pynmon.pictures.timeline.TimelineLook;
import dev.pynmon.pictures.timeline.TimelinePicture;
import dev.pynmon.web.param.Params;
import dev.pynmon.web.testing.FakeMonitor;
import dev.pynmon.web.testing.Samples;
import dev.pynmon.web.url.Query;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What went on, told in seconds before the end of a window of five minutes that ends now. */
final class Scene {
  private static final Map<String, String> PAYLOAD =
      Map.of("order", "secret-1", "items", "secret-2", "note", "secret-3", "till", "secret-4");

  static final TimeWindow WINDOW =
      new TimeWindow(Samples.NOW.minus(Duration.ofMinutes(5)), Samples.NOW);

  final List<TimelineQuery> asked = new ArrayList<>();
  private final List<HistoryEntry> entries = new ArrayList<>();
  private final Map<RunnerId, RunnerContext> contexts = new HashMap<>();
  private final Map<InvocationId, TimelineSubject> subjects = new HashMap<>();
  private final Map<RunnerId, Instant> silent = new HashMap<>();
  private final List<AtomicRun> services = new ArrayList<>();
  private final List<Event> events = new ArrayList<>();
  private final List<TriggerRun> runs = new ArrayList<>();
  private Optional<EventId> focus = Optional.empty();
  TimelineView.Reach reach = TimelineView.Reach.ALL;
  double weight = 1;

  /** Something of everything: all marks and bars, nested runners, clients, a silent runner. */
  static Scene shop() {
    return new Scene()
        .runner("ExternalRunner@host-a:1", "ExternalRunner", 1, 0, "")
        .runner("5b0a11c0-0000", "MultiThreadRunner", 12_027, 0, "")
        .runner("54f27cc1-c528", "ThreadRunner", 12_027, 3_976, "5b0a11c0-0000")
        .runner("b5cd1b6e-0001", "ThreadRunner", 12_027, 4_102, "5b0a11c0-0000")
        .runner("42a528f0-0002", "ThreadRunner", 9_921, 7, "")
        .life("aaaa0001", "shop.checkout", 250, 249, "pending", 246, "running", 180, "success")
        .member("aaaa0001", "shop.checkout", "aaaa0001", "")
        .life("aaaa0002", "shop.charge", 245, 244, "pending", 240, "running", 190, "failed")
        .member("aaaa0002", "shop.charge", "aaaa0001", "aaaa0001")
        .life("aaaa0003", "shop.import_feed", 160, 158, "pending", 150, "running")
        .on("b5cd1b6e-0001", "aaaa0004", 120, "running")
        .on("b5cd1b6e-0001", "aaaa0004", 100, "retry")
        .on("54f27cc1-c528", "aaaa0004", 90, "running")
        .on("54f27cc1-c528", "aaaa0004", 60, "killed")
        .member("aaaa0004", "shop.notify", "", "aaaa0001")
        .on("42a528f0-0002", "aaaa0005", 80, "running")
        .on("42a528f0-0002", "aaaa0005", 50, "paused")
        .on("42a528f0-0002", "aaaa0005", 20, "resumed")
        .silentSince("42a528f0-0002", 30);
  }

  Scene runner(String id, String type, long pid, long thread, String parent) {
    Optional<RunnerId> above = Optional.of(parent).filter(s -> !s.isEmpty()).map(RunnerId::new);
    contexts.put(
        new RunnerId(id),
        new RunnerContext(new RunnerId(id), type, pid, "host-a", thread, above, Optional.empty()));
    return this;
  }

  Scene on(String runner, String id, double secondsAgo, String status) {
    Instant at = Samples.NOW.minusNanos(Math.round(secondsAgo * 1e9));
    entries.add(
        new HistoryEntry(
            new InvocationId(id),
            at,
            new StatusRecord(InvocationStatus.of(status), Optional.empty(), at),
            Optional.of(new RunnerId(runner)),
            Optional.empty(),
            Optional.empty()));
    return this;
  }

  /** Registered by an invocation that ran on the first worker just then. */
  Scene called(String id, double secondsAgo, String caller) {
    Instant at = ago(secondsAgo);
    entries.add(
        new HistoryEntry(
            new InvocationId(id),
            at,
            new StatusRecord(InvocationStatus.of("registered"), Optional.empty(), at),
            Optional.of(new RunnerId("54f27cc1-c528")),
            Optional.of(new InvocationId(caller)),
            Optional.empty()));
    return this;
  }

  /** Registered by the client, then these changes, each with its seconds, on the first worker. */
  Scene life(String id, String task, double registered, Object... changes) {
    on("ExternalRunner@host-a:1", id, registered, "registered");
    for (int i = 0; i < changes.length; i += 2) {
      on("54f27cc1-c528", id, ((Number) changes[i]).doubleValue(), (String) changes[i + 1]);
    }
    return member(id, task, "", "");
  }

  Scene member(String id, String task, String workflow, String parent) {
    TimelineSubject subject =
        new TimelineSubject(
            new InvocationId(id),
            Optional.of(new TaskKey(task)),
            Optional.of(parent).filter(s -> !s.isEmpty()).map(InvocationId::new),
            Optional.of(workflow)
                .filter(s -> !s.isEmpty())
                .map(
                    flow ->
                        new WorkflowIdentity(
                            new WorkflowId(flow), new TaskKey("shop.checkout"), Optional.empty())),
            Optional.empty());
    subjects.put(subject.id(), subject);
    return this;
  }

  Scene silentSince(String runner, double secondsAgo) {
    silent.put(new RunnerId(runner), Samples.NOW.minusNanos(Math.round(secondsAgo * 1e9)));
    return this;
  }

  Scene service(String id, String runner, double begun, double ended, String status) {
    services.add(
        new AtomicRun(id, new RunnerId(runner), ago(begun), Optional.of(ago(ended)), status, ""));
    return this;
  }

  /** An event that this invocation emitted, or a client where it is "", and that started these. */
  Scene event(String id, String code, double secondsAgo, String emitter, String... started) {
    events.add(
        new Event(
            new EventId(id),
            code,
            ago(secondsAgo),
            Arguments.of(PAYLOAD),
            new Emitter(
                Optional.of(emitter).filter(s -> !s.isEmpty()).map(InvocationId::new),
                Optional.empty(),
                Optional.of(new RunnerId("ExternalRunner@host-a:1"))),
            List.of("event#shop"),
            Arrays.stream(started).map(InvocationId::new).toList()));
    return this;
  }

  /** A run of a trigger for one condition; of a tick where the source is "". */
  Scene trigger(
      String id, String type, String condition, double secondsAgo, String source, String started) {
    Participant one =
        new Participant(
            type,
            Optional.of(condition),
            Optional.empty(),
            Optional.empty(),
            Optional.of(source).filter(s -> !s.isEmpty()).map(InvocationId::new),
            Optional.of(ago(secondsAgo)),
            "");
    Optional<String> service = Optional.of("served-" + id).filter(_ -> source.isEmpty());
    runs.add(
        new TriggerRun(
            new TriggerRunId(id),
            "trigger-" + id,
            Optional.of(new TaskKey("shop.charge")),
            "or",
            Optional.of(new InvocationId(started)),
            Optional.of(ago(secondsAgo)),
            Optional.of(ago(secondsAgo)),
            List.of(one),
            new TriggerRun.ServedBy(service, service.map(_ -> new RunnerId("5b0a11c0-0000")))));
    return this;
  }

  static Instant ago(double seconds) {
    return Samples.NOW.minusNanos(Math.round(seconds * 1e9));
  }

  /** All that a page of this address shows of the last five minutes. */
  TimelineSheet sheet(String query) {
    TimelineParams params = TimelineParams.read(new Params(Query.parse(query), false), Samples.NOW);
    return TimelineSheet.of(answer(params.query(Samples.APP.key())), params);
  }

  TimelineSource source(TimeWindow window) {
    return new TimelineSource(
        window,
        Samples.NOW,
        entries,
        contexts,
        subjects,
        services,
        silent,
        new TriggerActivity(events, runs, focus));
  }

  TimelinePicture draw() {
    return draw(TimelineLook.DEFAULT);
  }

  TimelinePicture draw(TimelineLook options) {
    return draw(WINDOW, options);
  }

  TimelinePicture draw(TimeWindow window, TimelineLook options) {
    return TimelinePicture.of(Timeline.of(source(window), TimelineFilter.ALL), options);
  }

  /** A monitor whose timeline is this. */
  UseCases useCases(FakeMonitor fake) {
    fake.timeline = this::answer;
    return fake.useCases();
  }

  private TimelineView answer(TimelineQuery query) {
    asked.add(query);
    focus = query.besides().focus();
    TimelineSource source = source(query.window());
    return new TimelineView(
        Samples.APP,
        Samples.NOW,
        Samples.there(Timeline.of(source, query.filter())),
        Samples.there(around(query.window())),
        Optional.of(Occupancy.of(source, query.filter(), query.besides().categories())),
        reach,
        Map.of());
  }

  Strip strip(TimeWindow window) {
    return Strip.of(around(window), window);
  }

  private Surroundings around(TimeWindow window) {
    List<HistorySample.Change> changes = entries.stream().map(HistorySample.Change::of).toList();
    TimeWindow range = Surroundings.around(window, Samples.NOW);
    return new Surroundings(range, new HistorySample(inside(range, changes), weight));
  }

  private static List<HistorySample.Change> inside(
      TimeWindow range, List<HistorySample.Change> changes) {
    return changes.stream().filter(change -> range.contains(change.at())).toList();
  }
}
