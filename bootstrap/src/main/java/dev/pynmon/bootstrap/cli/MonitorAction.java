package dev.pynmon.bootstrap.cli;

import dev.pynmon.application.port.in.app.AppList;
import dev.pynmon.application.port.in.app.ListAppsUseCase;
import dev.pynmon.application.port.in.app.StoreReport;
import dev.pynmon.bootstrap.access.Access;
import dev.pynmon.bootstrap.config.Host;
import dev.pynmon.bootstrap.config.LoginConfig;
import dev.pynmon.bootstrap.config.ServerConfig;
import dev.pynmon.bootstrap.config.Settings;
import dev.pynmon.bootstrap.config.StoreConfig;
import dev.pynmon.bootstrap.config.UsageException;
import dev.pynmon.bootstrap.console.Console;
import dev.pynmon.bootstrap.console.Sentences;
import dev.pynmon.bootstrap.console.Stop;
import dev.pynmon.bootstrap.statefolder.StateFolder;
import dev.pynmon.bootstrap.upkeep.Upkeep;
import dev.pynmon.web.CannotListenException;
import dev.pynmon.web.PynmonWeb;
import dev.pynmon.web.WebConfig;
import dev.pynmon.web.access.AccessConfig;
import dev.pynmon.web.access.BadTlsFilesException;
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
    LoginConfig login = LoginConfig.of(settings);
    ServerConfig server = ServerConfig.of(settings, login);
    StoreConfig shown = stores.apply(settings);
    Access access = Access.open(login);
    warnOfListeners(login, server);
    try (StateFolder state = StateFolder.of(settings);
        Monitored monitored = Monitored.open(settings, shown, access.accounts(), state, host)) {
      // The stores are asked while the pages are put together.
      CompletableFuture<AppList> list =
          CompletableFuture.supplyAsync(
              monitored.useCases().apps().all()::list, Thread.ofVirtual()::start);
      PynmonWeb web = start(config(server, shown, access.config()), monitored);
      Upkeep upkeep = Upkeep.begin(() -> isWell(web), MonitorAction::end);
      try {
        AppList known = result(list);
        ListAppsUseCase apps = monitored.useCases().apps().all();
        shown.app().ifPresent(name -> new WantedApp(name, apps, console).lookFor(known));
        return ExitCode.of(serve(url(server, login, web.port()), known, console));
      } finally {
        upkeep.close();
        web.stop();
      }
    }
  }

  private static void warnOfListeners(LoginConfig login, ServerConfig server) {
    if (login.isOpenToListeners() && !server.isLocal()) {
      LOG.warn(
          "Passwords and tokens come over HTTP, where others on the way can read them; --tls-cert and"
              + " --tls-key, or a --trusted-proxy that speaks HTTPS, prevent that");
    }
  }

  private static boolean isWell(PynmonWeb web) {
    web.renewCertificate();
    return web.isListening();
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
  private boolean serve(String url, AppList list, Console console) {
    List<String> hopeless = hopeless(list);
    if (hopeless.isEmpty()) {
      stop.await(() -> announce(url, list, console));
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

  private WebConfig config(ServerConfig server, StoreConfig shown, AccessConfig access) {
    return new WebConfig(
        server.host(),
        server.port(),
        server.basePath(),
        shown.readOnly(),
        host.version(),
        shown.clock(),
        access);
  }

  private static PynmonWeb start(WebConfig config, Monitored monitored) {
    try {
      return PynmonWeb.start(config, monitored.useCases());
    } catch (BadTlsFilesException e) {
      LOG.debug("HTTPS cannot be spoken", e);
      throw new UsageException(String.valueOf(e.getMessage()));
    } catch (CannotListenException e) {
      throw new FailureException(
          "cannot listen on port %d of %s: it is in use, or not permitted; choose another with --port."
              .formatted(config.port(), config.host()),
          e);
    }
  }

  private void announce(String url, AppList list, Console console) {
    String addresses =
        list.stores().stream().map(StoreReport::url).collect(Collectors.joining(", "));
    LOG.info("Pynmon {} shows {} at {}", host.version(), addresses, url);
    console.print("Pynmon is at " + url);
    console.out().flush();
  }

  private static String url(ServerConfig server, LoginConfig login, int port) {
    String scheme = login.tls().isPresent() ? "https" : "http";
    return "%s://%s:%d%s/".formatted(scheme, bracketed(server.host()), port, server.basePath());
  }

  private static String bracketed(String host) {
    return host.contains(":") ? "[" + host + "]" : host;
  }
}
