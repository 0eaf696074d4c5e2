package dev.pynmon.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.access.Role;
import dev.pynmon.web.page.Peer;
import dev.pynmon.web.page.Route;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every route × what a browser says of the page that sent the request × by which host we are asked.
 */
@Tag("slow")
class ForgeryMatrixTest {
  private static final String FORGED = "{\"detail\":\"CSRF validation failed: origin mismatch\"}";
  private static final List<Route> ROUTES = Doorway.routes();

  private final List<String> wrong = new ArrayList<>();

  @ParameterizedTest
  @CsvSource({
    "http://evil.example, ''",
    "http://evil.example, same-origin",
    "https://evil.example, cross-site",
    "http://localhost:8001, same-site",
    "http://localhost, ''",
    "null, ''",
    "null, cross-site",
    "http://localhost:8000, cross-site",
    "http://localhost:8000, none",
    "'', cross-site",
    "'', same-site",
    "'', none",
  })
  void page_of_somebody_else_always_loses_where_something_is_done(String origin, String site) {
    for (Doorway door : List.of(Doorway.of(false, true), Doorway.of(false, false))) {
      for (Route route : ROUTES.stream().filter(Route::acts).toList()) {
        for (Map<String, String> who : visitors(door)) {
          forged(door, route, with(who, origin, site));
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void nothing_said_needs_a_token() {
    Doorway door = Doorway.of(false, true);
    for (Route route : ROUTES.stream().filter(Route::acts).toList()) {
      forged(door, route, with(Map.of(), "", ""));
      forged(door, route, with(Map.of("cookie", door.cookie(Role.ADMIN)), "", ""));
      forged(door, route, with(Map.of("authorization", "Bearer guessed"), "", ""));
      forged(door, route, with(Map.of("referer", "http://localhost:8000/"), "", ""));
      forged(
          Doorway.of(false, false),
          route,
          with(Map.of("authorization", Doorway.token(Role.ADMIN)), "", ""));
    }
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"http://localhost:8000, same-origin", "'', same-origin", "http://localhost:8000, ''"})
  void page_of_ours_is_answered(String origin, String site) {
    Doorway login = Doorway.of(false, true);
    Doorway none = Doorway.of(false, false);
    for (Route route : ROUTES.stream().filter(Route::acts).toList()) {
      Map<String, String> admin = Map.of("cookie", login.cookie(Role.ADMIN));
      reached(login, route, Peer.LOCAL, with(admin, origin, site));
      reached(none, route, Peer.LOCAL, with(Map.of(), origin, site));
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void what_is_only_looked_at_may_be_linked_from_anywhere() {
    Doorway door = Doorway.of(false, false);
    for (Route route : ROUTES.stream().filter(route -> !route.acts()).toList()) {
      reached(door, route, Peer.LOCAL, with(Map.of(), "http://evil.example", "cross-site"));
    }
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"evil.example", "evil.example:8000", "localhost.evil.example", "x", "example.org"})
  void other_name_is_answered_by_nothing_but_health(String host) {
    for (Doorway door : List.of(Doorway.of(false, true), Doorway.of(true, false))) {
      for (Route route : ROUTES) {
        for (Map<String, String> who : visitors(door)) {
          Map<String, String> headers = new HashMap<>(with(who, "http://" + host, ""));
          headers.put("host", host);
          Response answer = door.ask(route, Peer.LOCAL, headers);
          int expected = route.pattern().equals("/health") ? 200 : 421;
          if (answer.status() != expected) {
            wrong.add(Doorway.named(route, host, who) + " gave " + answer.status());
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "127.0.0.1:8000",
        "[::1]:8000",
        "10.1.2.3",
        "monitor.example.org",
        "monitor.example.org:8443"
      })
  void our_names_are_answered_by_everything(String host) {
    Doorway door = Doorway.of(false, true);
    for (Route route : ROUTES) {
      Map<String, String> headers =
          new HashMap<>(with(Map.of("cookie", door.cookie(Role.ADMIN)), "http://" + host, ""));
      headers.put("host", host);
      reached(door, route, Peer.LOCAL, headers);
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void name_and_origin_are_those_that_a_trusted_proxy_tells() {
    Doorway door = Doorway.of(false, true);
    Map<String, String> forwarded =
        Map.of(
            "cookie", door.cookie(Role.ADMIN),
            "x-forwarded-proto", "https",
            "x-forwarded-host", "monitor.example.org",
            "x-forwarded-for", "192.0.2.7");
    for (Route route : ROUTES.stream().filter(Route::acts).toList()) {
      Peer proxy = Doorway.from(Doorway.PROXY);
      reached(door, route, proxy, with(forwarded, "https://monitor.example.org", ""));
      forgedFrom(proxy, door, route, with(forwarded, "http://monitor.example.org", ""));
      forgedFrom(proxy, door, route, with(forwarded, "http://localhost:8000", ""));
      Map<String, String> believed = with(forwarded, "https://monitor.example.org", "");
      forgedFrom(Doorway.from(Doorway.ELSEWHERE), door, route, believed);
    }
    assertThat(wrong).isEmpty();
  }

  private static List<Map<String, String>> visitors(Doorway door) {
    return List.of(
        Map.of(),
        Map.of("cookie", door.cookie(Role.ADMIN)),
        Map.of("authorization", Doorway.token(Role.ADMIN)));
  }

  private static Map<String, String> with(Map<String, String> who, String origin, String site) {
    Map<String, String> headers = Doorway.own("origin", origin, "sec-fetch-site", site);
    headers.putAll(who);
    return headers;
  }

  private void forged(Doorway door, Route route, Map<String, String> headers) {
    forgedFrom(Peer.LOCAL, door, route, headers);
  }

  private void forgedFrom(Peer peer, Doorway door, Route route, Map<String, String> headers) {
    Response answer = door.ask(route, peer, headers);
    if (answer.status() != 403 || !AskedOnce.body(answer).equals(FORGED)) {
      wrong.add(Doorway.named(route, peer, headers) + " gave " + answer.status());
    }
  }

  private void reached(Doorway door, Route route, Peer peer, Map<String, String> headers) {
    Response answer = door.ask(route, peer, headers);
    if (!AskedOnce.body(answer).equals(Doorway.REACHED)) {
      wrong.add(Doorway.named(route, headers) + " gave " + answer.status());
    }
  }
}
