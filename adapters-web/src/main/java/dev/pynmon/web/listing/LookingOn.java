package dev.pynmon.web.listing;

import dev.pynmon.domain.query.Page;
import dev.pynmon.web.param.Params;
import dev.pynmon.web.part.SearchedNote;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.Query;
import dev.pynmon.web.url.Url;

/**
 * A list that looks on by itself until it has a row, once somebody asked it to: each look is its
 * table from where the one before ended.
 */
final class LookingOn {
  /** So many looks follow one another by themselves, each of a second at most. */
  private static final int MOST = 60;

  /** How many looks there were; without it nobody asked for more. */
  private static final String TURN = "turn";

  private LookingOn() {}

  /** The parameters of the list alone. */
  static Query without(Query sent) {
    return new Query(sent.pairs().stream().filter(pair -> !pair.name().equals(TURN)).toList());
  }

  /** The note below a page that looked at a part only. */
  static SearchedNote offered(SearchedNote note, Page<?> page, Query sent, Links links) {
    int turn = new Params(sent, false).number(TURN, 0, 0, MOST);
    Url list =
        links.to("invocations", "table").with(without(sent)).without("page", "after", "before");
    Href next =
        page.next()
            .map(cursor -> Href.to(list.with("after", cursor).with(TURN, turn % MOST + 1)))
            .orElse(Href.NONE);
    return note.goingOn(next, turn > 0 && turn < MOST && page.items().isEmpty() && next.leads());
  }
}
