package dev.pynmon.application.fake;

import dev.pynmon.application.port.out.app.ConfigFileReader;
import dev.pynmon.application.port.plugin.BackendContext;
import dev.pynmon.application.port.plugin.BackendPlugin;
import dev.pynmon.application.service.app.AppDirectory;
import dev.pynmon.application.service.app.ListAppsService;
import dev.pynmon.application.service.app.Stores;
import dev.pynmon.application.service.background.Background;
import dev.pynmon.application.service.feed.Feeds;
import dev.pynmon.application.service.forecast.QueueForecasts;
import dev.pynmon.application.service.forecast.QueueWatch;
import dev.pynmon.application.service.mask.Masking;
import dev.pynmon.application.service.task.Catalogues;
import dev.pynmon.application.service.task.ShowTasksService;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.call.ArgumentMask;
import dev.pynmon.domain.id.AppId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.Stream;

/** The directory of applications over stores in memory; work is done at once unless told else. */
public final class FakeMonitor {
  private Executor executor = Runnable::run;
  public final FakeTime time = new FakeTime();
  public final FakePlugin sqlite = FakePlugin.sqlite();
  public final FakePlugin redis = FakePlugin.redis();
  public final Background background = new Background(this::run, time, time::nanos);
  private final List<String> names = new ArrayList<>();
  private final Set<AppId> candidates = new HashSet<>();
  private ConfigFileReader files = ConfigFileReader.NONE;
  private ArgumentMask mask = ArgumentMask.NONE;

  /** One application, named shop, with all its components in one store. */
  public static FakeMonitor over(FakeData data) {
    return over(data, new FakeStore());
  }

  /** The same, in this store. */
  public static FakeMonitor over(FakeData data, FakeStore store) {
    store.holds(FakeInfo.info("shop").build(), data, Component.values());
    return new FakeMonitor().file("shop.sqlite", store);
  }

  /** Puts up a file and names it. */
  public FakeMonitor file(String path, FakeStore store) {
    sqlite.put(path, store);
    return name("sqlite:" + path);
  }

  /** Puts up a server and names it. */
  public FakeMonitor server(String host, FakeStore store) {
    redis.put("//" + host, store.withoutTables());
    return name("redis://" + host);
  }

  public FakeMonitor name(String... more) {
    names.addAll(Arrays.asList(more));
    return this;
  }

  public FakeMonitor candidate(String id) {
    candidates.add(new AppId(id));
    return this;
  }

  public FakeMonitor files(ConfigFileReader reader) {
    files = reader;
    return this;
  }

  /** Hides arguments of these names. */
  public FakeMonitor hiding(String... patterns) {
    mask = new ArgumentMask(List.of(patterns));
    return this;
  }

  /** Lets work in the background wait from now on. */
  public FakeMonitor workOn(Executor other) {
    executor = other;
    return this;
  }

  private void run(Runnable work) {
    executor.execute(work);
  }

  public List<BackendPlugin> plugins() {
    return List.of(redis, sqlite);
  }

  public BackendContext context(String alias) {
    return new BackendContext(
        alias, time, Duration.ofSeconds(5), true, Map.of(), background.executor());
  }

  public AppDirectory directory() {
    return new AppDirectory(
        Stores.named(plugins(), this::context, names),
        files,
        candidates,
        new Masking(mask, new FakeDecoder()),
        new FakeDecoder(),
        background);
  }

  /** How queues go, by one look at the first question, and what the histories tell. */
  public QueueForecasts forecasts(ShowTasksService tasks, Catalogues catalogues) {
    return new QueueForecasts(
        new QueueWatch(directory(), background, (_, _) -> {}), tasks, catalogues);
  }

  /** The same without anything about tasks. */
  public QueueForecasts forecasts() {
    Catalogues none = new Catalogues(List.of(), new FakeCatalogueReader(), background);
    return forecasts(
        new ShowTasksService(directory(), new Feeds(), new FakeDecoder(), none, background), none);
  }

  public ListAppsService apps() {
    return new ListAppsService(directory(), Optional.empty(), background.nanos());
  }

  /** All components but these. */
  public static Component[] without(Component... left) {
    return Stream.of(Component.values())
        .filter(component -> !Arrays.asList(left).contains(component))
        .toArray(Component[]::new);
  }
}
