package dev.pynmon.application.service.timeline;

import static dev.pynmon.application.fake.FakeInvocation.START;

import dev.pynmon.application.fake.FakeData;
import dev.pynmon.application.fake.FakeDecoder;
import dev.pynmon.application.fake.FakeMonitor;
import dev.pynmon.application.fake.FakeStore;
import dev.pynmon.application.port.in.timeline.TimelineQuery;
import dev.pynmon.application.port.in.timeline.TimelineView;
import dev.pynmon.application.service.invocation.MatchingInvocations;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.timeline.Occupancy;
import dev.pynmon.domain.timeline.OccupancyCategory;
import dev.pynmon.domain.timeline.Presence;
import dev.pynmon.domain.timeline.Segment;
import dev.pynmon.domain.timeline.Timeline;
import dev.pynmon.domain.timeline.TimelineFilter;
import dev.pynmon.domain.timeline.ToldFirst;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/** A monitor over one store, an hour after the start of all time, and pictures as text. */
final class TimelineBench {
  /** The present, in seconds. */
  static final int NOW = 3_600;

  final FakeData data = new FakeData();
  final FakeStore store = new FakeStore();
  final FakeMonitor monitor;
  private final ShowTimelineService service;

  TimelineBench() {
    this(() -> 0);
  }

  /** One where looking takes as long as this says. */
  TimelineBench(LongSupplier nanos) {
    this(nanos, Ask.Most.USUAL);
  }

  /** One that looks at so much of a window. */
  TimelineBench(Ask.Most most) {
    this(() -> 0, most);
  }

  private TimelineBench(LongSupplier nanos, Ask.Most most) {
    monitor = FakeMonitor.over(data, store);
    service = new ShowTimelineService(monitor.directory(), matching(nanos), most);
  }

  /** Finds what a query holds of. */
  static MatchingInvocations matching(LongSupplier nanos) {
    return new MatchingInvocations(new FakeDecoder(), _ -> _ -> Optional.empty(), nanos);
  }

  /** The picture of a window in seconds; only the calls that it costs are noted. */
  TimelineView view(int from, int to, Wanted options) {
    return view(query(new TimeWindow(at(from), at(to)), options));
  }

  /** The same with an event that is looked for. */
  TimelineView view(int from, int to, Wanted options, String focus) {
    TimelineQuery query = query(new TimeWindow(at(from), at(to)), options);
    return view(query.focusedOn(Optional.of(new EventId(focus))));
  }

  /** The same without the runs of the atomic service. */
  TimelineView viewWithoutServices(int from, int to) {
    TimeWindow window = new TimeWindow(at(from), at(to));
    return view(query(window, Wanted.ALL).with(false, OccupancyCategory.DEFAULT));
  }

  Occupancy occupancy(int from, int to, Set<OccupancyCategory> categories) {
    TimeWindow window = new TimeWindow(at(from), at(to));
    return view(query(window, Wanted.ALL).with(true, categories)).occupancy().orElseThrow();
  }

  /** The same of a window that goes on until now. */
  TimelineView live(int from, int to) {
    return view(live(query(new TimeWindow(at(from), at(to)), Wanted.ALL)));
  }

  static TimelineQuery live(TimelineQuery query) {
    return new TimelineQuery(
        query.app(),
        query.window(),
        true,
        query.filter(),
        query.selected(),
        query.limit(),
        query.besides());
  }

  /** What a page of the window tells. */
  TimelineView page(int from, int to, Wanted options) {
    return page(query(new TimeWindow(at(from), at(to)), options));
  }

  TimelineView page(TimelineQuery query) {
    return service.withChoices(query).view();
  }

  TimelineView view(TimelineQuery query) {
    service.show(query(new TimeWindow(Instant.EPOCH, Instant.EPOCH), Wanted.ALL));
    store.calls.forget();
    return service.show(query);
  }

  Timeline picture(int from, int to, Wanted options) {
    return view(from, to, options).timeline().available().orElseThrow();
  }

  Timeline picture(int from, int to) {
    return picture(from, to, Wanted.ALL);
  }

  List<String> bars(int from, int to) {
    return bars(picture(from, to));
  }

  TimelineQuery query(TimeWindow window, Wanted options) {
    return TimelineQuery.of(new AppKey("shop"), window)
        .with(options.filter())
        .selecting(options.selected(), options.limit());
  }

  static Instant at(int second) {
    return START.plusSeconds(second);
  }

  /** Each bar as {@code id STATUS from-to END}, by invocation. */
  static List<String> bars(Timeline timeline) {
    return timeline.presences().stream()
        .flatMap(
            presence ->
                presence.segments().stream()
                    .filter(Segment::isBar)
                    .map(segment -> text(presence, segment)))
        .toList();
  }

  private static String text(Presence presence, Segment segment) {
    return "%s %s %d-%d %s"
        .formatted(
            presence.id(),
            segment.status().label(),
            seconds(segment.from()),
            seconds(segment.until()),
            segment.end());
  }

  private static long seconds(Instant moment) {
    return Duration.between(START, moment).toSeconds();
  }

  static List<String> ids(Timeline timeline) {
    return timeline.presences().stream().map(presence -> presence.id().value()).toList();
  }

  /** What is asked for of a window. */
  record Wanted(TimelineFilter filter, Set<InvocationId> selected, int limit) {
    static final Wanted ALL = new Wanted(TimelineFilter.ALL, Set.of(), ToldFirst.USUAL);
  }

  static Wanted only(TimelineFilter filter) {
    return new Wanted(filter, Set.of(), ToldFirst.USUAL);
  }

  static Wanted selecting(int limit, String... ids) {
    return new Wanted(TimelineFilter.ALL, set(ids), limit);
  }

  static TimelineFilter scope(String... ids) {
    return new TimelineFilter(set(ids), Optional.empty(), Optional.empty(), Optional.empty(), true);
  }

  static TimelineFilter task(String task) {
    return new TimelineFilter(
        Set.of(), Optional.of(new TaskKey(task)), Optional.empty(), Optional.empty(), true);
  }

  static TimelineFilter workflow(String id) {
    return new TimelineFilter(
        Set.of(), Optional.empty(), Optional.of(new WorkflowId(id)), Optional.empty(), true);
  }

  static TimelineFilter workflowType(String task) {
    return new TimelineFilter(
        Set.of(), Optional.empty(), Optional.empty(), Optional.of(new TaskKey(task)), true);
  }

  static TimelineFilter withoutSystem() {
    return new TimelineFilter(
        Set.of(), Optional.empty(), Optional.empty(), Optional.empty(), false);
  }

  private static Set<InvocationId> set(String... ids) {
    return Arrays.stream(ids).map(InvocationId::new).collect(Collectors.toSet());
  }
}
