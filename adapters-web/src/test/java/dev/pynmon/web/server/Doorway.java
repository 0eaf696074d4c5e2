package dev.pynmon.web.server;

import dev.pynmon.application.port.in.UseCases;
import dev.pynmon.application.port.in.app.LastSeen;
import dev.pynmon.domain.access.Deed;
import dev.pynmon.domain.access.Role;
import dev.pynmon.web.access.Access;
import dev.pynmon.web.access.AccessConfig;
import dev.pynmon.web.access.AddressRange;
import dev.pynmon.web.access.Cookies;
import dev.pynmon.web.access.SessionKey;
import dev.pynmon.web.asset.Assets;
import dev.pynmon.web.error.ErrorReplies;
import dev.pynmon.web.html.Html;
import dev.pynmon.web.page.Body;
import dev.pynmon.web.page.Incoming;
import dev.pynmon.web.page.Peer;
import dev.pynmon.web.page.Reply;
import dev.pynmon.web.page.Route;
import dev.pynmon.web.shell.Shell;
import dev.pynmon.web.testing.FakeMonitor;
import dev.pynmon.web.testing.Site;
import dev.pynmon.web.url.Links;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All routes of the program, and one of each sort that does something, each of which only says that
 * it was reached: what is looked at is who comes so far. Users are named like their roles.
 */
final class Doorway {
  static final String REACHED = "\"reached\"";
  static final String PROXY = "10.0.0.1";
  static final String ELSEWHERE = "192.0.2.7";
  static final Clock CLOCK = Clock.fixed(Site.NOW, ZoneOffset.UTC);

  /** Of each kind one that writes, whatever the program has of them. */
  private static final List<Route> DEEDS =
      List.of(
          Route.post("/done", Route.Kind.JSON, Deed.PURGE, Doorway::reached),
          Route.post("/done/page", Route.Kind.PAGE, Deed.PURGE, Doorway::reached),
          Route.post("/done/part", Route.Kind.FRAGMENT, Deed.PURGE, Doorway::reached));

  final FakeMonitor monitor = new FakeMonitor();
  final AccessConfig config;
  private final Dispatcher dispatcher;

  private Doorway(AccessConfig config, boolean readOnly, boolean login, List<Route> routes) {
    this.config = config;
    if (login) {
      for (Role role : Role.values()) {
        monitor.access.roles.put(role.word(), role);
      }
    }
    UseCases useCases = monitor.useCases();
    Html html = new Html(Links.plain(""));
    this.dispatcher =
        new Dispatcher(
            new ServerSetting("", readOnly, CLOCK),
            useCases.apps().all(),
            new Access("", config, useCases.access(), CLOCK).door(),
            Gates.ofProgram(),
            new Router(routes),
            new Responses(new Shell(html, Assets.all(), "1.0.0-test", readOnly), ""),
            new ErrorReplies(html, _ -> LastSeen.NOTHING));
  }

  /** With login or without, everything reachable by the door alone. */
  static Doorway of(boolean readOnly, boolean login) {
    return new Doorway(config(Optional.empty()), readOnly, login, routes());
  }

  /** Whose visitors are named by a trusted proxy. */
  static Doorway proxied(boolean login) {
    return new Doorway(config(Optional.of("X-User")), false, login, routes());
  }

  private static AccessConfig config(Optional<String> header) {
    return new AccessConfig(
        SessionKey.random(),
        Set.of("monitor.example.org"),
        header,
        List.of(AddressRange.parse(PROXY).orElseThrow()),
        Optional.empty());
  }

  static List<Route> routes() {
    List<Route> program = WebRoutes.all(new FakeMonitor().useCases());
    return Stream.concat(program.stream(), DEEDS.stream()).map(Doorway::silent).toList();
  }

  private static Route silent(Route route) {
    return new Route(
        route.method(),
        route.pattern(),
        route.kind(),
        route.load(),
        route.deed(),
        Doorway::reached);
  }

  private static Reply reached(dev.pynmon.web.page.Request request) {
    return Reply.json("reached");
  }

  /** An address of this route. */
  static String path(Route route) {
    return route.pattern().replaceAll("\\{\\+\\w+}", "x/y").replaceAll("\\{\\w+}", "x");
  }

  /** A request of the machine itself, as a page of ours would send it. */
  static Map<String, String> own(String... more) {
    Map<String, String> headers = new HashMap<>();
    headers.put("host", "localhost:8000");
    headers.put("origin", "http://localhost:8000");
    headers.put("accept", "application/json");
    for (int i = 0; i < more.length; i += 2) {
      headers.put(more[i], more[i + 1]);
    }
    headers.values().removeIf(String::isEmpty);
    return headers;
  }

  /** What a browser sends in which this role has signed in. */
  String cookie(Role role) {
    return cookie(role, Duration.ZERO);
  }

  /** The same of which nothing was seen for so long. */
  String cookie(Role role, Duration ago) {
    Clock then = Clock.offset(CLOCK, ago.negated());
    return Cookies.of(config, then, role.word(), monitor.access.epoch);
  }

  static String token(Role role) {
    return "Bearer token-" + role.word();
  }

  Response ask(Route route, Peer peer, Map<String, String> headers) {
    return ask(route.method(), path(route), peer, headers);
  }

  Response ask(String method, String path, Peer peer, Map<String, String> headers) {
    return dispatcher.answer(new Incoming(method, path, "", headers, peer, Body.NONE));
  }

  static Peer from(String address) {
    return new Peer(address, address.startsWith("127."), false);
  }

  /** How a row of a matrix is called when it is wrong. */
  static String named(Route route, Object... conditions) {
    return "%s %s %s"
        .formatted(route.method(), route.pattern(), List.of(conditions))
        .toLowerCase(Locale.ROOT);
  }
}
