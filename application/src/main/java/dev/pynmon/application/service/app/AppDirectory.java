package dev.pynmon.application.service.app;

import dev.pynmon.application.port.in.app.StoreReport;
import dev.pynmon.application.port.in.app.UnknownAppException;
import dev.pynmon.application.port.out.app.ConfigFileReader;
import dev.pynmon.application.port.out.value.ValueDecoder;
import dev.pynmon.application.port.plugin.StoreHealth;
import dev.pynmon.application.service.background.Background;
import dev.pynmon.application.service.background.BackgroundValue;
import dev.pynmon.application.service.mask.Masking;
import dev.pynmon.application.service.seen.LastKeyFigures;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.id.AppId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * All applications, looked for anew at most once a second and only when somebody asks. While a
 * store keeps the search waiting, those who ask get what was found before. Safe for concurrent use.
 */
public final class AppDirectory {
  private static final Duration PATIENCE = Duration.ofMillis(500);

  private final Stores stores;
  private final Masking masking;
  private final ValueDecoder decoder;
  private final Background background;
  private final List<StoreWatch> watches;
  private final AppAssembly assembly;
  private final BackgroundValue<Directory> directory;
  private final LastKeyFigures figures = new LastKeyFigures();

  /**
   * Looks in these stores.
   *
   * @param candidates ids that may prove the table prefix of an application without a record
   * @param masking keeps from visits what nobody may see
   * @param decoder makes exceptions readable
   */
  public AppDirectory(
      Stores stores,
      ConfigFileReader files,
      Set<AppId> candidates,
      Masking masking,
      ValueDecoder decoder,
      Background background) {
    this.stores = stores;
    this.masking = masking;
    this.decoder = decoder;
    this.background = background;
    this.watches = stores.named().stream().map(StoreWatch::new).toList();
    this.assembly =
        new AppAssembly(
            stores, new AppConfigs(files, background.nanos()), candidates, background.clock());
    this.directory = new BackgroundValue<>(background, PATIENCE, 1);
  }

  /** A view of one application for one request; to be closed when that ends. */
  public Visit visit(AppKey key) {
    return new Visit(app(key), masking, decoder, background.clock().instant(), figures);
  }

  /** What visits saw of applications last. */
  public LastKeyFigures figures() {
    return figures;
  }

  /** One application, for what outlives a request. */
  public MonitoredApp app(AppKey key) {
    return find(key).orElseThrow(() -> new UnknownAppException(key));
  }

  Optional<MonitoredApp> find(AppKey key) {
    return current().find(key);
  }

  /** The same after one more search, which is waited for as long as for any. */
  Directory lookAgain() {
    return directory.lookAgain(this::search).value().orElseGet(this::current);
  }

  /** The number of what is known; 0 before anything is. */
  long version() {
    return directory.known().map(Directory::version).orElse(0L);
  }

  Directory current() {
    return directory
        .look(this::search, Directory::isComplete)
        .value()
        .orElseGet(() -> directory.await(this::search));
  }

  private Directory search() {
    List<StoreListing> listings = readAll();
    List<MonitoredApp> apps = assembly.assemble(listings);
    Stream<StoreReport> reports =
        Stream.concat(listings.stream().map(StoreListing::report), found(apps));
    return new Directory(apps, reports.toList(), 1).after(directory.known());
  }

  private List<StoreListing> readAll() {
    List<CompletableFuture<StoreListing>> reading = new ArrayList<>();
    for (StoreWatch watch : watches) {
      reading.add(CompletableFuture.supplyAsync(watch::read, background.executor()));
    }
    return reading.stream().map(CompletableFuture::join).toList();
  }

  /** The stores that some component was found in, though nobody named them. */
  private Stream<StoreReport> found(List<MonitoredApp> apps) {
    return stores.found().stream().flatMap(store -> report(store, apps).stream());
  }

  private static Optional<StoreReport> report(OpenStore store, List<MonitoredApp> apps) {
    long users = apps.stream().filter(app -> app.uses(store)).count();
    if (users == 0) {
      return Optional.empty();
    }
    String description =
        store.store().health() instanceof StoreHealth.Up up ? up.description() : "";
    return Optional.of(
        new StoreListing(store, List.of(), true, true, true, description, Optional.empty())
            .report((int) users));
  }
}
