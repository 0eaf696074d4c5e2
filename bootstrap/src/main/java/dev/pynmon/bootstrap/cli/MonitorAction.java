package dev.pynmon.bootstrap.cli;

import dev.pynmon.application.port.in.UseCases;
import dev.pynmon.application.port.in.app.AppList;
import dev.pynmon.application.port.in.app.StoreReport;
import dev.pynmon.bootstrap.config.Host;
import dev.pynmon.bootstrap.config.ServerConfig;
import dev.pynmon.bootstrap.config.Settings;
import dev.pynmon.bootstrap.config.StoreConfig;
import dev.pynmon.web.PynmonWeb;
import dev.pynmon.web.WebConfig;
import java.net.BindException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
      AppList list = monitored.useCases().apps().list();
      List<String> hopeless = hopeless(list);
      hopeless.forEach(sentence -> console.complain("pynmon monitor: " + sentence));
      if (hopeless.isEmpty()) {
        serve(server, shown, monitored, console);
      }
      return ExitCode.of(hopeless.isEmpty());
    }
  }

  /** What no waiting can heal ends the program; anything else is shown on the pages. */
  private static List<String> hopeless(AppList list) {
    return list.stores().stream()
        .flatMap(store -> store.fault().stream())
        .filter(fault -> !fault.kind().waitingHelps())
        .map(Sentences::of)
        .toList();
  }

  private void serve(ServerConfig server, StoreConfig shown, Monitored monitored, Console console) {
    PynmonWeb web = start(server, shown, monitored);
    try {
      announce(server, web.port(), monitored.useCases().apps().list(), console);
      stop.await();
    } finally {
      web.stop();
    }
  }

  private PynmonWeb start(ServerConfig server, StoreConfig shown, Monitored monitored) {
    UseCases useCases = PreferredApp.first(shown.app(), monitored.useCases());
    WebConfig config =
        new WebConfig(
            server.host(),
            server.port(),
            server.basePath(),
            shown.readOnly(),
            host.version(),
            shown.clock());
    try {
      return PynmonWeb.start(config, useCases);
    } catch (RuntimeException e) {
      throw isPortTaken(e) ? portTaken(server, e) : e;
    }
  }

  private static boolean isPortTaken(Throwable problem) {
    return Stream.iterate(problem, cause -> cause != null, Throwable::getCause)
        .limit(10)
        .anyMatch(BindException.class::isInstance);
  }

  private static FailureException portTaken(ServerConfig server, RuntimeException cause) {
    return new FailureException(
        "port %d of %s is not free; end what uses it, or choose another with --port."
            .formatted(server.port(), server.host()),
        cause);
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
