package dev.pynmon.redis;

import dev.pynmon.application.port.plugin.AppPurges;
import dev.pynmon.application.port.plugin.AppRepairs;
import dev.pynmon.application.port.plugin.BackendContext;
import dev.pynmon.application.port.plugin.Store;
import dev.pynmon.application.port.plugin.StoreApp;
import dev.pynmon.application.port.plugin.StoreHealth;
import dev.pynmon.application.port.plugin.StoreUrl;
import dev.pynmon.application.port.plugin.StoredApp;
import dev.pynmon.domain.id.AppId;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.redis.catalogue.AppContents;
import dev.pynmon.redis.catalogue.Catalogue;
import dev.pynmon.redis.catalogue.Contents;
import dev.pynmon.redis.key.AppKeys;
import dev.pynmon.redis.key.KeyedServer;
import dev.pynmon.redis.purge.RedisPurges;
import dev.pynmon.redis.purge.WrittenApp;
import dev.pynmon.redis.rerun.RedisRepairs;
import dev.pynmon.redis.rerun.RepairedApp;
import dev.pynmon.redis.server.Server;
import dev.pynmon.redis.server.Servers;
import dev.pynmon.redis.server.Writer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** One database of one server. */
final class RedisStore implements Store {
  private final Server server;
  private final Clock clock;
  private final LongSupplier nanos;
  private final Pulse pulse;
  private final Catalogue catalogue;
  private final Optional<Writer> writer;

  /** How long a write waits to know all keys; it shares the time of a call with what it does. */
  private final Duration patience;

  /**
   * A store.
   *
   * @param writer empty when nothing may ever be written
   */
  RedisStore(Server server, Optional<Writer> writer, BackendContext context) {
    this.server = server;
    this.writer = writer;
    this.clock = context.clock();
    this.nanos = context.nanos();
    this.patience = context.timeout().dividedBy(2);
    this.pulse = new Pulse(server, nanos);
    Optional<AppKeys> wanted = context.wanted().map(AppId::new).map(AppKeys::of);
    this.catalogue = new Catalogue(server, clock, nanos, context.background(), wanted);
  }

  /**
   * Connects to nothing yet.
   *
   * @throws IllegalArgumentException with a sentence for people when the address is wrong
   */
  static RedisStore open(StoreUrl url, BackendContext context) {
    Optional<Writer> writer =
        context.readOnly() ? Optional.empty() : Optional.of(Servers.writerAt(url, context));
    return new RedisStore(Servers.at(url, context), writer, context);
  }

  @Override
  public Snapshot<List<StoredApp>> apps() {
    pulse.require();
    return catalogue.look().map(RedisStore::apps);
  }

  @Override
  public boolean hasAllNamed() {
    return catalogue.hasAllNamed();
  }

  private static List<StoredApp> apps(Contents contents) {
    return contents.apps().values().stream().limit(MAX_APPS).map(RedisStore::app).toList();
  }

  private static StoredApp app(AppContents app) {
    AppId id = app.info().map(info -> info.appId()).orElseGet(new AppKeys(app.prefix())::appId);
    return new StoredApp(
        app.prefix(), Optional.of(id), app.info(), app.evidence(), app.generation().shown());
  }

  @Override
  public StoreApp open(AppId app) {
    return open(AppKeys.of(app));
  }

  @Override
  public StoreApp openPrefix(String prefix) {
    return open(new AppKeys(prefix));
  }

  private StoreApp open(AppKeys keys) {
    KeyedServer app = new KeyedServer(server, keys);
    Supplier<Snapshot<AppContents>> contents = () -> catalogue.look(keys.prefix());
    Supplier<Snapshot<AppContents>> whole = () -> catalogue.whole(keys.prefix(), patience);
    Optional<AppPurges> purges =
        writer.map(each -> new RedisPurges(new WrittenApp(app, each, contents, catalogue::expire)));
    Optional<AppRepairs> repairs =
        writer.map(each -> new RedisRepairs(new RepairedApp(app, each, whole)));
    return new RedisApp(app, pulse, contents, whole, clock, nanos, purges, repairs);
  }

  /** Each question travels. */
  @Override
  public boolean isFar() {
    return true;
  }

  @Override
  public StoreHealth health() {
    return pulse.health();
  }

  @Override
  public void close() {
    server.close();
    writer.ifPresent(Writer::close);
    pulse.end();
  }
}
