package dev.pynmon.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.access.Role;
import dev.pynmon.web.asset.Assets;
import dev.pynmon.web.asset.Icons;
import dev.pynmon.web.page.Peer;
import dev.pynmon.web.page.Route;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every route × who asks × read-only × from where. Made from the table of routes, so that a new one
 * cannot be forgotten: what is not in the list of this test must not be reached by strangers.
 */
class AuthorisationMatrixTest {
  private static final List<Route> ROUTES = Doorway.routes();
  private static final Set<String> OPEN = open();

  private final List<String> wrong = new ArrayList<>();

  private static Set<String> open() {
    Set<String> open =
        new HashSet<>(
            List.of("/health", "/login", "/logout", "/favicon.ico", "/" + Icons.FILE.name()));
    Assets.all().styles().forEach(style -> open.add("/static/" + style.name()));
    open.add("/static/" + Assets.all().favicon().name());
    return open;
  }

  @Test
  void everything_that_stands_before_the_door_is_there() {
    assertThat(ROUTES.stream().map(Route::pattern)).containsAll(OPEN);
    assertThat(ROUTES.stream().filter(route -> route.deed().writes())).isNotEmpty();
    assertThat(ROUTES).hasSizeGreaterThan(60);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void with_login_the_role_decides(boolean readOnly) {
    Doorway door = Doorway.of(readOnly, true);
    for (Route route : ROUTES) {
      for (Role role : Role.values()) {
        int expected = known(route, role, readOnly);
        check(door, route, expected, Doorway.own("cookie", door.cookie(role)), role, "session");
        check(door, route, expected, bearer(role), role, "token");
      }
    }
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void with_login_strangers_reach_nothing_but_the_login(boolean readOnly) {
    Doorway door = Doorway.of(readOnly, true);
    Map<String, String> strangers = strangers(door);
    for (Route route : ROUTES) {
      boolean open = OPEN.contains(route.pattern());
      for (Map.Entry<String, String> forged : strangers.entrySet()) {
        Map<String, String> program = Doorway.own("cookie", forged.getValue());
        Map<String, String> browser =
            Doorway.own("cookie", forged.getValue(), "accept", "text/html");
        int redirect = route.kind() == Route.Kind.PAGE ? 303 : 401;
        check(door, route, open ? 200 : 401, program, forged.getKey(), "program");
        check(door, route, open ? 200 : redirect, browser, forged.getKey(), "browser");
      }
      check(door, route, open ? 200 : 401, Doorway.own("authorization", "Bearer x"), "bad token");
    }
    assertThat(wrong).isEmpty();
  }

  private static Map<String, String> strangers(Doorway door) {
    Map<String, String> strangers = new HashMap<>();
    strangers.put("nobody", "");
    strangers.put("other key", Doorway.of(false, true).cookie(Role.ADMIN));
    strangers.put("changed", door.cookie(Role.ADMIN) + "A");
    return strangers;
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void without_login_everybody_reads_and_only_the_machine_itself_does_more(boolean readOnly) {
    Doorway door = Doorway.of(readOnly, false);
    for (Route route : ROUTES) {
      check(door, route, known(route, Role.ADMIN, readOnly), Doorway.own(), "machine");
      for (String header : List.of("forwarded", "via", "x-forwarded-for", "x-forwarded-host")) {
        check(
            door,
            route,
            known(route, Role.VIEWER, readOnly),
            Doorway.own(header, "localhost:8000"),
            header);
      }
      int elsewhere = known(route, Role.VIEWER, readOnly);
      check(door, route, elsewhere, Doorway.from(Doorway.ELSEWHERE), Doorway.own(), "elsewhere");
      check(door, route, elsewhere, Doorway.from(Doorway.PROXY), Doorway.own(), "proxy");
      Map<String, String> lan =
          Doorway.own("host", "10.1.2.3:8000", "origin", "http://10.1.2.3:8000");
      check(door, route, elsewhere, lan, "by another address");
    }
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void where_a_proxy_names_visitors_only_its_word_counts(boolean login) {
    Doorway door = Doorway.proxied(login);
    Peer proxy = Doorway.from(Doorway.PROXY);
    for (Route route : ROUTES) {
      int nobody = OPEN.contains(route.pattern()) ? 200 : 401;
      Map<String, String> admin = Doorway.own("x-user", "admin");
      int expected = known(route, login ? Role.ADMIN : Role.VIEWER, false);
      check(door, route, expected, proxy, admin, "named");
      check(door, route, known(route, Role.VIEWER, false), proxy, Doorway.own("x-user", "x"), "x");
      check(door, route, nobody, Doorway.from(Doorway.ELSEWHERE), admin, "not by the proxy");
      check(door, route, nobody, Peer.LOCAL, admin, "by the machine");
      check(door, route, nobody, proxy, Doorway.own(), "unnamed");
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void session_of_an_older_epoch_is_nobodys() {
    Doorway door = Doorway.of(false, true);
    String cookie = door.cookie(Role.ADMIN);
    door.monitor.access.epoch++;

    assertThat(door.ask("GET", "/tasks", Peer.LOCAL, Doorway.own("cookie", cookie)).status())
        .isEqualTo(401);
  }

  @Test
  void page_that_is_not_there_is_not_told_to_strangers() {
    Doorway door = Doorway.of(false, true);
    for (String path : List.of("/nope", "/%zz", "/apps/nope/tasks", "/apps/nope/nope")) {
      Response program = door.ask("GET", path, Peer.LOCAL, Doorway.own());
      Response browser = door.ask("GET", path, Peer.LOCAL, Doorway.own("accept", "text/html"));

      assertThat(program.status()).as(path).isEqualTo(401);
      assertThat(browser.status()).as(path).isEqualTo(303);
    }
    assertThat(door.ask("PUT", "/tasks", Peer.LOCAL, Doorway.own()).status()).isEqualTo(401);
  }

  /** What somebody of this role gets. */
  private static int known(Route route, Role role, boolean readOnly) {
    if (OPEN.contains(route.pattern())) {
      return 200;
    }
    if (readOnly && route.deed().writes()) {
      return 405;
    }
    return role.includes(route.deed().least()) ? 200 : 403;
  }

  private static Map<String, String> bearer(Role role) {
    return Doorway.own("authorization", Doorway.token(role), "origin", "");
  }

  private void check(
      Doorway door, Route route, int expected, Map<String, String> headers, Object... as) {
    check(door, route, expected, Peer.LOCAL, headers, as);
  }

  private void check(
      Doorway door,
      Route route,
      int expected,
      Peer peer,
      Map<String, String> headers,
      Object... as) {
    Map<String, String> sent = headers;
    if (OPEN.contains(route.pattern()) && route.acts() && !headers.containsKey("origin")) {
      sent = new HashMap<>(headers);
      sent.put("origin", "http://localhost:8000"); // no token counts there
    }
    Response answer = door.ask(route, peer, sent);
    boolean reached = AskedOnce.body(answer).equals(Doorway.REACHED);
    if (answer.status() != expected || reached != (expected == 200)) {
      wrong.add(Doorway.named(route, as) + " gave " + answer.status() + ", not " + expected);
    }
  }
}
