package dev.pynmon.web.listing;

import dev.pynmon.domain.search.BadSearchException;
import dev.pynmon.domain.search.Search;
import dev.pynmon.web.param.Params;
import dev.pynmon.web.url.Query;
import java.time.Instant;
import java.util.Optional;

/**
 * A query that is none: its page keeps the form with what was typed and says what is wrong.
 *
 * @param text what was typed
 * @param position which character of it is wrong, counted from 1
 * @param problem what is wrong there and what is accepted
 */
record FaultyQuery(String text, int position, String problem) {
  /** The query of these parameters, if it is none. */
  static Optional<FaultyQuery> in(Params params, Instant now) {
    return params.text(FilterParams.SEARCH).flatMap(text -> of(text, now));
  }

  private static Optional<FaultyQuery> of(String text, Instant now) {
    try {
      Search.parse(text, now);
      return Optional.empty();
    } catch (BadSearchException e) {
      return Optional.of(new FaultyQuery(text, e.position(), e.problem()));
    }
  }

  /** The parameters without it. */
  static Params without(Params params) {
    return new Params(
        new Query(
            params.query().pairs().stream()
                .filter(pair -> !pair.name().equals(FilterParams.SEARCH))
                .toList()),
        false);
  }

  String sentence() {
    return "At character " + position + ": " + problem + ".";
  }
}
