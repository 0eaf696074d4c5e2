package dev.pynmon.application.service.task;

import dev.pynmon.application.port.in.task.TaskReport;
import dev.pynmon.application.port.out.value.ValueDecoder;
import dev.pynmon.application.port.plugin.StateBackendStore;
import dev.pynmon.application.service.app.AppDirectory;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.background.Background;
import dev.pynmon.application.service.background.BackgroundValue;
import dev.pynmon.application.service.background.BackgroundValues;
import dev.pynmon.application.service.background.Rhythm;
import dev.pynmon.application.service.feed.Feeds;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.forecast.TaskFlows;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.task.ActivityReport;
import dev.pynmon.domain.timeline.Period;
import dev.pynmon.domain.timeline.Preset;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** How the tasks of all applications do, worked out in the background. Safe for concurrent use. */
final class Activities {
  /** The first reads all of the time; those behind it read what is new. */
  private static final Rhythm RHYTHM =
      new Rhythm(Duration.ofMillis(200), 20, Duration.ofSeconds(30));

  private static final Duration FRESH = Duration.ofSeconds(10);

  /** How far back it is counted what came into queues and left them. */
  private static final Duration FLOW = Duration.ofMinutes(10);

  /** What is kept of one application may take some 20 MB. */
  private static final int MAX_APPS = 8;

  /** A visitor may choose any time of the past, so no more are kept than a few look at. */
  private static final int MAX_PAST = 20;

  /**
   * So many times of an application are read one after another; further ones have to come again.
   */
  private static final int MAX_WAITING = 4;

  private final AppDirectory apps;
  private final Feeds feeds;
  private final ValueDecoder decoder;
  private final BackgroundValues<AskedTime, ActivityReport> values;
  private final BackgroundValues<AskedTime, ActivityReport> chosen;
  private final BackgroundValues<AppKey, TaskFlows> flows;

  /** The least recently looked at first. */
  private final Map<AppKey, AppActivity> kept = new LinkedHashMap<>(16, 0.75f, true);

  Activities(AppDirectory apps, Feeds feeds, ValueDecoder decoder, Background background) {
    this.apps = apps;
    this.feeds = feeds;
    this.decoder = decoder;
    this.values = new BackgroundValues<>(_ -> new BackgroundValue<>(background, RHYTHM));
    this.chosen =
        new BackgroundValues<>(
            asked -> new BackgroundValue<>(background, asked.rhythm(RHYTHM)), MAX_PAST);
    this.flows = new BackgroundValues<>(_ -> new BackgroundValue<>(background, RHYTHM));
  }

  /** What is known; begins to work it out anew when that is due. */
  Answer<Snapshot<ActivityReport>> look(Visit visit, Period range) {
    return look(
        visit,
        range,
        (value, work) ->
            value.look(
                work, known -> isFresh(known, visit.asOf()) || TaskReport.isAllOf(range, known)));
  }

  /** The same, waiting so long for what is not known yet. */
  Answer<Snapshot<ActivityReport>> look(Visit visit, Period range, Duration atMost) {
    return look(visit, range, (value, work) -> value.look(work, atMost));
  }

  private Answer<Snapshot<ActivityReport>> look(
      Visit visit,
      Period range,
      BiFunction<
              BackgroundValue<ActivityReport>, Supplier<ActivityReport>, Snapshot<ActivityReport>>
          looking) {
    AppKey app = visit.app().key();
    Instant now = visit.asOf();
    return visit
        .apart()
        .stateBackend(
            store ->
                visit.elsewhere(
                    () ->
                        value(app, range, now)
                            .map(value -> looking.apply(value, () -> report(app, store, range)))
                            .orElseGet(() -> new Snapshot.NotYet<>(now))));
  }

  /** What nobody looked at for a while is better waited for a moment. */
  private static boolean isFresh(ActivityReport report, Instant now) {
    Instant made = report.activity().window().to();
    return made.plus(FRESH).isAfter(now);
  }

  /** The same, waiting for it. */
  Answer<Snapshot<ActivityReport>> await(Visit visit, Period range) {
    AppKey app = visit.app().key();
    return visit
        .stateBackend(
            store -> always(app, range, visit.asOf()).await(() -> report(app, store, range)))
        .map(report -> new Snapshot.Taken<>(report, report.activity().window().to(), true));
  }

  /** The same of any window until now. */
  Answer<ActivityReport> await(Visit visit, TimeWindow window) {
    return visit.stateBackend(store -> kept(visit.app().key()).report(store, visit, window));
  }

  /** How many came into queues and left them lately, as far as that is known. */
  Answer<Snapshot<TaskFlows>> flows(Visit visit, boolean byTask) {
    AppKey app = visit.app().key();
    return visit
        .apart()
        .stateBackend(
            store -> visit.elsewhere(() -> flows.of(app).look(() -> flows(app, store, byTask))));
  }

  /** The same, waiting for it. */
  Answer<Snapshot<TaskFlows>> awaitFlows(Visit visit, boolean byTask) {
    AppKey app = visit.app().key();
    return visit
        .stateBackend(store -> flows.of(app).await(() -> flows(app, store, byTask)))
        .map(known -> new Snapshot.Taken<>(known, visit.asOf(), true));
  }

  private TaskFlows flows(AppKey app, StateBackendStore store, boolean byTask) {
    try (Visit visit = apps.visit(app)) {
      TimeWindow window = new TimeWindow(visit.asOf().minus(FLOW), visit.asOf());
      return kept(app).flows(store, visit, byTask, window);
    }
  }

  /** True when the histories, as far as read for whichever time, hold the task. */
  boolean met(AppKey app, TaskKey task) {
    synchronized (kept) {
      AppActivity activity = kept.get(app);
      return activity != null && activity.met(task);
    }
  }

  private ActivityReport report(AppKey app, StateBackendStore store, Period range) {
    try (Visit visit = apps.visit(app)) {
      TimeWindow window = range.endingAt(visit.asOf());
      return range.isOver(visit.asOf())
          ? kept(app).past(store, visit, window)
          : kept(app).report(store, visit, window);
    }
  }

  /** Empty for what has to wait until there is room. */
  private Optional<BackgroundValue<ActivityReport>> value(AppKey app, Period range, Instant now) {
    return range.isOver(now)
        ? chosen.of(AskedTime.of(app, range, now), other -> other.app().equals(app), MAX_WAITING)
        : Optional.of(always(app, range, now));
  }

  /** However many wait. */
  private BackgroundValue<ActivityReport> always(AppKey app, Period range, Instant now) {
    BackgroundValues<AskedTime, ActivityReport> kept = range instanceof Preset ? values : chosen;
    return kept.of(AskedTime.of(app, range, now));
  }

  private AppActivity kept(AppKey app) {
    synchronized (kept) {
      AppActivity activity =
          kept.computeIfAbsent(app, key -> new AppActivity(feeds.of(key), decoder));
      if (kept.size() > MAX_APPS) {
        kept.remove(kept.keySet().iterator().next());
      }
      return activity;
    }
  }
}
