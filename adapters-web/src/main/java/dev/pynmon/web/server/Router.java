package dev.pynmon.web.server;

import dev.pynmon.web.page.Route;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
            .map(route -> Known.of(route, route.segments()))
            .toList();
  }

  /** What matches this path, whatever the method, most special first; empty for no such page. */
  List<Match> find(List<String> path) {
    List<Match> matches = new ArrayList<>();
    for (Known known : routes) {
      if (known.fits(path)) {
        matches.add(new Match(known.route(), captured(known.segments(), path)));
      }
    }
    return matches;
  }

  private static Map<String, String> captured(List<String> pattern, List<String> path) {
    Map<String, String> captured = new HashMap<>();
    for (int i = 0; i < pattern.size(); i++) {
      String wanted = pattern.get(i);
      if (isRest(wanted)) {
        captured.put(name(wanted, REST), String.join("/", path.subList(i, path.size())));
      } else if (wanted.startsWith(ONE)) {
        captured.put(name(wanted, ONE), path.get(i));
      }
    }
    return captured;
  }

  private static boolean isRest(String wanted) {
    return wanted.startsWith(REST);
  }

  private static String name(String wanted, String start) {
    return wanted.substring(start.length(), wanted.length() - 1);
  }

  /** A route, taken apart once: every request is held against all of them. */
  private record Known(Route route, List<String> segments, boolean goesOn) {
    static Known of(Route route, List<String> segments) {
      return new Known(route, segments, !segments.isEmpty() && isRest(segments.getLast()));
    }

    boolean fits(List<String> path) {
      if (goesOn ? path.size() < segments.size() : path.size() != segments.size()) {
        return false;
      }
      for (int i = 0; i < segments.size(); i++) {
        String wanted = segments.get(i);
        if (!wanted.startsWith(ONE) && !wanted.equals(path.get(i))) {
          return false;
        }
      }
      return true;
    }
  }

  /**
   * A route with what its path holds.
   *
   * @param route the route
   * @param captured the values of its {@code {name}} and {@code {+name}} segments
   */
  record Match(Route route, Map<String, String> captured) {}
}
