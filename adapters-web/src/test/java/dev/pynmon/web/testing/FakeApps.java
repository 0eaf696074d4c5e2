package dev.pynmon.web.testing;

import dev.pynmon.application.port.in.app.AppGlance;
import dev.pynmon.application.port.in.app.AppList;
import dev.pynmon.application.port.in.app.AppSummary;
import dev.pynmon.application.port.in.app.CompareAppsUseCase;
import dev.pynmon.application.port.in.app.ComponentPlace;
import dev.pynmon.application.port.in.app.LastSeen;
import dev.pynmon.application.port.in.app.ListAppsUseCase;
import dev.pynmon.application.port.in.app.StoreReport;
import dev.pynmon.application.port.in.overview.AppOverview;
import dev.pynmon.application.port.in.overview.Dashboard;
import dev.pynmon.application.port.in.overview.ShowOverviewUseCase;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.BackendException;
import dev.pynmon.domain.app.BackendFault;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.event.EventTotals;
import dev.pynmon.domain.id.AppId;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.timeline.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Applications and stores as a test wants them. */
public class FakeApps implements ListAppsUseCase, CompareAppsUseCase, ShowOverviewUseCase {
  public Answer<EventTotals> events = new Answer.Available<>(EventTotals.NONE);
  public static final BackendFault REFUSED =
      new BackendFault(
          BackendFault.Kind.UNAVAILABLE,
          "main",
          "Nothing listens at redis-1:6379.",
          "Check that Redis runs there.");

  private final List<AppSummary> apps = new ArrayList<>();
  private final List<StoreReport> stores = new ArrayList<>();

  /** What a look at each application shows. */
  public final Map<AppKey, Snapshot<AppGlance>> glances = new HashMap<>();

  /** What was last seen of each of them. */
  public LastSeen lastSeen = LastSeen.NOTHING;

  /** How each of them is doing, where anybody asks. */
  public Optional<AppOverview> overview = Optional.empty();

  /** What needs attention. */
  public final FakeAttention attention = new FakeAttention();

  /** How its tasks did. */
  public FakeTasks tasks = new FakeTasks();

  private Optional<Runnable> failure = Optional.empty();
  private Optional<Runnable> comesLater = Optional.empty();

  /** Applications of these ids, all in one SQLite store. */
  public static FakeApps of(String... ids) {
    FakeApps fake = new FakeApps();
    for (String id : ids) {
      fake.add(id, "0.4.0", new Answer.Available<>(place()));
    }
    return fake.store(Optional.empty(), ids.length);
  }

  /** No application, and a store that does not answer. */
  public static FakeApps waiting() {
    return new FakeApps().store(Optional.of(REFUSED), 0);
  }

  /** One more application, with all components in this state. */
  public FakeApps add(String id, String pynenc, Answer<ComponentPlace> state) {
    Map<Component, Answer<ComponentPlace>> components = new EnumMap<>(Component.class);
    for (Component component : Component.values()) {
      components.put(component, state);
    }
    apps.add(
        new AppSummary(
            new AppKey(id),
            Optional.of(new AppId(id)),
            Optional.empty(),
            components,
            Optional.of(pynenc),
            List.of()));
    apps.sort(Comparator.comparing(AppSummary::key));
    return this;
  }

  /** One more application whose store is down. */
  public FakeApps addDown(String id) {
    return add(id, "0.4.0", new Answer.Missing<>(new Absence.Down(REFUSED)));
  }

  /** One more store. */
  public FakeApps store(Optional<BackendFault> fault, int applications) {
    return store(fault, applications, true);
  }

  /** One more store that is still searched, of which nothing is known so far. */
  public FakeApps searched() {
    return store(Optional.empty(), 0, false);
  }

  private FakeApps store(Optional<BackendFault> fault, int applications, boolean complete) {
    stores.add(
        new StoreReport(
            "main",
            "sqlite",
            "sqlite:/data/main.sqlite",
            fault,
            "pynenc tables",
            applications,
            complete));
    return this;
  }

  @Override
  public Map<AppKey, Snapshot<AppGlance>> compare(Collection<AppKey> wanted) {
    Map<AppKey, Snapshot<AppGlance>> found = new HashMap<>(glances);
    found.keySet().retainAll(wanted);
    return found;
  }

  /** From now on, every question fails. */
  public void fail(RuntimeException with) {
    failure =
        Optional.of(
            () -> {
              throw with;
            });
  }

  /** The same with an error. */
  public void fail(Error with) {
    failure =
        Optional.of(
            () -> {
              throw with;
            });
  }

  /** From now on, every question fails because the store does not answer. */
  public void goDown() {
    fail(new BackendException(REFUSED, null));
  }

  public static ComponentPlace place() {
    return new ComponentPlace("main", "sqlite", "sqlite:/data/main.sqlite", "SQLiteBroker");
  }

  @Override
  public AppList list() {
    failure.ifPresent(Runnable::run);
    return new AppList(apps, stores);
  }

  @Override
  public AppList listUntil(Predicate<AppList> isEnough) {
    return list();
  }

  @Override
  public long version() {
    return 0;
  }

  @Override
  public boolean lookAgain(long seen) {
    Optional<Runnable> news = comesLater;
    comesLater = Optional.empty();
    news.ifPresent(Runnable::run);
    return news.isPresent();
  }

  /** What is there once somebody looks again. */
  public void comesLater(Runnable news) {
    comesLater = Optional.of(news);
  }

  @Override
  public Optional<AppSummary> first() {
    return list().apps().stream().findFirst();
  }

  @Override
  public Optional<AppSummary> find(AppKey key) {
    return list().apps().stream().filter(app -> app.key().equals(key)).findFirst();
  }

  @Override
  public Dashboard show(AppKey app, Period range) {
    return new Dashboard(
        showComplete(app), tasks.report(app, range), events, attention.check(app), lastSeen);
  }

  @Override
  public AppOverview showComplete(AppKey app) {
    return overview.orElseGet(() -> Samples.overview(Map.of()));
  }
}
