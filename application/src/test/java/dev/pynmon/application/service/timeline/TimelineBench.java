package dev.pynmon.application.service.timeline;

import static dev.pynmon.application.fake.FakeInvocation.START;

import dev.pynmon.application.fake.FakeData;
import dev.pynmon.application.fake.FakeMonitor;
import dev.pynmon.application.fake.FakeStore;
import dev.pynmon.application.port.in.timeline.TimelineQuery;
import dev.pynmon.application.port.in.timeline.TimelineView;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.timeline.Bar;
import dev.pynmon.domain.timeline.Occupancy;
import dev.pynmon.domain.timeline.OccupancyCategory;
import dev.pynmon.domain.timeline.Timeline;
import dev.pynmon.domain.timeline.TimelineFilter;
import dev.pynmon.domain.timeline.TimelineForm;
import dev.pynmon.domain.timeline.TimelineLimits;
import dev.pynmon.domain.timeline.TimelineOptions;
import dev.pynmon.domain.timeline.Trail;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    monitor = FakeMonitor.over(data, store);
    service = new ShowTimelineService(monitor.directory(), monitor.time);
  }

  /** The picture of a window in seconds; only the calls that it costs are noted. */
  TimelineView view(int from, int to, TimelineOptions options) {
    return view(query(new TimeWindow(at(from), at(to)), options));
  }

  /** The same with an event that is looked for. */
  TimelineView view(int from, int to, TimelineOptions options, String focus) {
    TimelineQuery query = query(new TimeWindow(at(from), at(to)), options);
    return view(
        new TimelineQuery(
            query.app(),
            query.window(),
            options,
            true,
            query.categories(),
            Optional.of(new EventId(focus))));
  }

  /** The same without the runs of the atomic service. */
  TimelineView viewWithoutServices(int from, int to) {
    TimeWindow window = new TimeWindow(at(from), at(to));
    return view(
        new TimelineQuery(
            new AppKey("shop"), window, TimelineOptions.DEFAULT, false, OccupancyCategory.DEFAULT));
  }

  Occupancy occupancy(int from, int to, Set<OccupancyCategory> categories) {
    TimeWindow window = new TimeWindow(at(from), at(to));
    TimelineQuery query =
        new TimelineQuery(new AppKey("shop"), window, TimelineOptions.DEFAULT, true, categories);
    return view(query).occupancy().orElseThrow();
  }

  private TimelineView view(TimelineQuery query) {
    service.show(query(new TimeWindow(Instant.EPOCH, Instant.EPOCH), TimelineOptions.DEFAULT));
    store.calls.forget();
    return service.show(query);
  }

  Timeline picture(int from, int to, TimelineOptions options) {
    return view(from, to, options).timeline().available().orElseThrow();
  }

  Timeline picture(int from, int to) {
    return picture(from, to, TimelineOptions.DEFAULT);
  }

  List<String> bars(int from, int to) {
    return bars(picture(from, to));
  }

  TimelineQuery query(TimeWindow window, TimelineOptions options) {
    return new TimelineQuery(new AppKey("shop"), window, options);
  }

  static Instant at(int second) {
    return START.plusSeconds(second);
  }

  /** Each bar as {@code id STATUS from-to END}, by invocation. */
  static List<String> bars(Timeline picture) {
    return picture.trails().stream()
        .flatMap(
            trail ->
                trail.chains().stream()
                    .flatMap(chain -> chain.bars().stream())
                    .map(bar -> text(trail, bar)))
        .toList();
  }

  private static String text(Trail trail, Bar bar) {
    return "%s %s %d-%d %s"
        .formatted(
            trail.subject().id(),
            bar.spell().status().label(),
            seconds(bar.spell().from()),
            seconds(bar.spell().until()),
            bar.spell().end());
  }

  private static long seconds(Instant moment) {
    return Duration.between(START, moment).toSeconds();
  }

  static List<String> ids(Timeline picture) {
    return picture.trails().stream().map(trail -> trail.subject().id().value()).toList();
  }

  static TimelineOptions only(TimelineFilter filter) {
    TimelineOptions all = TimelineOptions.DEFAULT;
    return new TimelineOptions(
        all.resolution(), true, filter, Set.of(), Optional.of(TimelineForm.BARS), all.limits());
  }

  static TimelineOptions selecting(int limit, String... ids) {
    TimelineOptions all = TimelineOptions.DEFAULT;
    return new TimelineOptions(
        all.resolution(),
        true,
        TimelineFilter.ALL,
        set(ids),
        Optional.of(TimelineForm.BARS),
        TimelineLimits.DEFAULT.withInvocations(limit));
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
