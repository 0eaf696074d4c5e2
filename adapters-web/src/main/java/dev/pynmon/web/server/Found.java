package dev.pynmon.web.server;

import dev.pynmon.web.page.Route;
import dev.pynmon.web.server.Router.Match;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What there is at an address.
 *
 * @param matches the routes of the path, whatever their method, most special first
 * @param method the method that was asked for
 */
record Found(List<Match> matches, String method) {
  /** The route that answers; empty when there is none, or none of this method. */
  Optional<Match> match() {
    String wanted = method.equals("HEAD") ? "GET" : method;
    return matches.stream().filter(match -> match.route().method().equals(wanted)).findFirst();
  }

  /** What errors look like here. */
  Route.Kind kind() {
    return matches.stream().findFirst().map(match -> match.route().kind()).orElse(Route.Kind.PAGE);
  }

  Route.Load load() {
    return match().map(match -> match.route().load()).orElse(Route.Load.USUAL);
  }

  Map<String, String> captured() {
    return match().map(Match::captured).orElse(Map.of());
  }
}
