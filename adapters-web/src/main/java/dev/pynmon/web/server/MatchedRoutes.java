package dev.pynmon.web.server;

import dev.pynmon.web.error.Problem;
import dev.pynmon.web.error.ProblemException;
import dev.pynmon.web.page.Route;
import dev.pynmon.web.server.Router.Match;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What there is at an address.
 *
 * @param matches the routes of the path, whatever their method, most special first
 * @param method the method that was asked for
 * @param readOnly true when routes that write are not to be had
 */
record MatchedRoutes(List<Match> matches, String method, boolean readOnly) {
  /** The route that answers; empty when there is none, or none of this method. */
  Optional<Match> match() {
    String wanted = method.equals("HEAD") ? "GET" : method;
    return matches.stream()
        .filter(this::isToBeHad)
        .filter(match -> match.route().method().equals(wanted))
        .findFirst();
  }

  /** The route that answers, else one that would by another method. */
  Optional<Route> nearest() {
    return match().or(() -> matches.stream().findFirst()).map(Match::route);
  }

  /** What errors look like here. */
  Route.Kind kind() {
    return nearest().map(Route::kind).orElse(Route.Kind.PAGE);
  }

  Route.Load load() {
    return match().map(match -> match.route().load()).orElse(Route.Load.USUAL);
  }

  Map<String, String> captured() {
    return match().map(Match::captured).orElse(Map.of());
  }

  /** Why nothing answers. */
  ProblemException unmatched() {
    return new ProblemException(matches.isEmpty() ? noSuchPage() : methodNotAllowed());
  }

  private boolean isToBeHad(Match match) {
    return !(readOnly && match.route().deed().writes());
  }

  private static Problem noSuchPage() {
    return Problem.notFound("There is no page at this address.")
        .advise(
            "An address that was shortened or mistyped leads here; the search finds what is"
                + " meant.");
  }

  private Problem methodNotAllowed() {
    TreeSet<String> methods =
        matches.stream()
            .filter(this::isToBeHad)
            .map(match -> match.route().method())
            .collect(Collectors.toCollection(TreeSet::new));
    if (methods.contains("GET")) {
      methods.add("HEAD");
    }
    String detail =
        matches.stream().allMatch(this::isToBeHad)
            ? "This address can only be asked with " + String.join(" or ", methods) + "."
            : "This monitor only reads: it was started with --read-only.";
    return Problem.of(405, "Method not allowed", detail)
        .header("Allow", String.join(", ", methods));
  }
}
