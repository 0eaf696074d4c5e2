package dev.pynmon.web.server;

import dev.pynmon.web.page.Incoming;
import dev.pynmon.web.page.Route;
import dev.pynmon.web.page.VisitorZone;
import dev.pynmon.web.param.ZonedTimes;
import dev.pynmon.web.url.BadAddressException;
import dev.pynmon.web.url.Query;
import dev.pynmon.web.url.RawPath;
import java.util.List;
import java.util.Optional;

/**
 * What a request asks for, made out before anybody decides whether it is answered.
 *
 * @param path where; the root when that cannot be read
 * @param query with which parameters
 * @param found what there is
 * @param broken why the address cannot be read
 */
record Asked(RawPath path, Query query, MatchedRoutes found, Optional<BadAddressException> broken) {
  /** Nothing in particular. */
  static final RawPath NOWHERE = new RawPath(Optional.empty(), List.of());

  static Asked of(Incoming incoming, Router router, ServerSetting setting) {
    try {
      Optional<RawPath> path = RawPath.parse(incoming.rawPath(), setting.base());
      MatchedRoutes found =
          new MatchedRoutes(
              path.map(known -> router.find(known.segments())).orElse(List.of()),
              incoming.method(),
              setting.readOnly());
      Query query =
          path.isPresent()
              ? ZonedTimes.absolute(
                  Query.parse(incoming.rawQuery()),
                  VisitorZone.of(incoming).id(),
                  setting.clock().instant())
              : Query.NONE;
      return new Asked(path.orElse(NOWHERE), query, found, Optional.empty());
    } catch (BadAddressException e) {
      MatchedRoutes nothing = new MatchedRoutes(List.of(), incoming.method(), setting.readOnly());
      return new Asked(NOWHERE, Query.NONE, nothing, Optional.of(e));
    }
  }

  /** What errors look like here. */
  Route.Kind kind() {
    return found.kind();
  }

  /**
   * The route that answers.
   *
   * @throws BadAddressException when the address cannot be read
   * @throws dev.pynmon.web.error.ProblemException 404 or 405 when none does
   */
  Route required() {
    if (broken.isPresent()) {
      throw broken.get();
    }
    return route().orElseThrow(found::unmatched);
  }

  /** The route that answers; empty when none does. */
  Optional<Route> route() {
    return found.match().map(Router.Match::route);
  }
}
