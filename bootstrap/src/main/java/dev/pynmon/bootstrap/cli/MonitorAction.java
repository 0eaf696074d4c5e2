package dev.pynmon.bootstrap.cli;

import dev.pynmon.application.port.in.app.AppList;
import dev.pynmon.application.port.in.app.StoreReport;
import dev.pynmon.bootstrap.config.Host;
import dev.pynmon.bootstrap.config.ServerConfig;
import dev.pynmon.bootstrap.config.Settings;
import dev.pynmon.bootstrap.config.StoreConfig;
import dev.pynmon.bootstrap.upkeep.Upkeep;
import dev.pynmon.web.CannotListenException;
import dev.pynmon.web.PynmonWeb;
import dev.pynmon.web.WebConfig;
import dev.pynmon.web.access.AccessConfig;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code pynmon monitor} and {@code pynmon demo}.
 *
 * @param stores which stores to show
 */
record MonitorAction(Host host, Stop stop, Function<Settings, StoreConfig> stores)
    implements Action {
  private static final Logger LOG = LoggerFactory.getLogger(MonitorAction.class);

  @Override
  public int run(Settings settings, Console console) {
    ServerConfig server = ServerConfig.of(settings);
    StoreConfig shown = stores.apply(settings);
    try (Monitored monitored = Monitored.open(settings, shown, host)) {
      // The stores are asked while the pages are put together.
      CompletableFuture<AppList> list =
          CompletableFuture.supplyAsync(
              monitored.useCases().apps().all()::list, Thread.ofVirtual()::start);
      PynmonWeb web = start(server, shown, monitored);
      Upkeep upkeep = Upkeep.begin(web::isListening, MonitorAction::end);
      try {
        return ExitCode.of(serve(server, web.port(), result(list), console));
      } finally {
        upkeep.close();
        web.stop();
      }
    }
  }

  /** At once: nothing can be trusted to end in order. */
  private static void end() {
    Runtime.getRuntime().halt(ExitCode.FAILED);
  }

  private static AppList result(CompletableFuture<AppList> list) {
    try {
      return list.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  /** Whether there was something to serve. */
  private boolean serve(ServerConfig server, int port, AppList list, Console console) {
    List<String> hopeless = hopeless(list);
    if (hopeless.isEmpty()) {
      stop.await(() -> announce(server, port, list, console));
    }
    hopeless.forEach(sentence -> console.complain("pynmon monitor: " + sentence));
    return hopeless.isEmpty();
  }

  /** What no waiting can heal ends the program; anything else is shown on the pages. */
  private static List<String> hopeless(AppList list) {
    return list.stores().stream()
        .flatMap(store -> store.fault().stream())
        .filter(fault -> !fault.kind().waitingHelps())
        .map(Sentences::of)
        .toList();
  }

  private PynmonWeb start(ServerConfig server, StoreConfig shown, Monitored monitored) {
    WebConfig config =
        new WebConfig(
            server.host(),
            server.port(),
            server.basePath(),
            shown.readOnly(),
            host.version(),
            shown.clock(),
            AccessConfig.plain());
    try {
      return PynmonWeb.start(config, monitored.useCases());
    } catch (CannotListenException e) {
      throw new FailureException(
          "cannot listen on port %d of %s: it is in use, or not permitted; choose another with --port."
              .formatted(server.port(), server.host()),
          e);
    }
  }

  private void announce(ServerConfig server, int port, AppList list, Console console) {
    String address = "http://%s:%d%s/".formatted(bracketed(server.host()), port, server.basePath());
    String addresses =
        list.stores().stream().map(StoreReport::url).collect(Collectors.joining(", "));
    LOG.info("Pynmon {} shows {} at {}", host.version(), addresses, address);
    console.print("Pynmon is at " + address);
    console.out().flush();
  }

  private static String bracketed(String host) {
    return host.contains(":") ? "[" + host + "]" : host;
  }
}
