package dev.pynmon.web.server;

import dev.pynmon.web.page.Route;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the route of a path. Safe for concurrent use. */
final class Router {
  private static final String ONE = "{";
  private static final String REST = "{+";

  private final List<Known> routes;

  /** A brace sorts behind all letters and digits, so literal segments are tried first. */
  Router(List<Route> routes) {
    this.routes =
        routes.stream()
            .sorted(Comparator.comparing(Route::pattern))
            .map(route -> new Known(route, route.segments()))
            .toList();
  }

  /** What matches this path, whatever the method, most special first; empty for no such page. */
  List<Match> find(List<String> path) {
    List<Match> matches = new ArrayList<>();
    for (Known known : routes) {
      captures(known.segments(), path)
          .ifPresent(captured -> matches.add(new Match(known.route(), captured)));
    }
    return matches;
  }

  private static Optional<Map<String, String>> captures(List<String> pattern, List<String> path) {
    boolean rest = !pattern.isEmpty() && isRest(pattern.getLast());
    if (rest ? path.size() < pattern.size() : path.size() != pattern.size()) {
      return Optional.empty();
    }
    Map<String, String> captured = new HashMap<>();
    for (int i = 0; i < pattern.size(); i++) {
      String wanted = pattern.get(i);
      if (isRest(wanted)) {
        captured.put(name(wanted, REST), String.join("/", path.subList(i, path.size())));
      } else if (wanted.startsWith(ONE)) {
        captured.put(name(wanted, ONE), path.get(i));
      } else if (!wanted.equals(path.get(i))) {
        return Optional.empty();
      }
    }
    return Optional.of(captured);
  }

  private static boolean isRest(String wanted) {
    return wanted.startsWith(REST);
  }

  private static String name(String wanted, String start) {
    return wanted.substring(start.length(), wanted.length() - 1);
  }

  /** A route, taken apart once: every request is held against all of them. */
  private record Known(Route route, List<String> segments) {}

  /**
   * A route with what its path holds.
   *
   * @param route the route
   * @param captured the values of its {@code {name}} and {@code {+name}} segments
   */
  record Match(Route route, Map<String, String> captured) {}
}
