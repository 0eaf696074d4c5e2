package dev.pynmon.web.listing;

import dev.pynmon.application.port.in.invocation.InvocationList;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.Page;
import dev.pynmon.web.param.Params;
import dev.pynmon.web.part.Pager;
import dev.pynmon.web.part.RowsBefore;
import dev.pynmon.web.part.SearchedNote;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.Query;
import dev.pynmon.web.url.Url;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A list that looks on by itself until it has a row, once somebody asked it to: each look is its
 * table from where the one before ended.
 */
final class LookingOn {
  /** So many looks follow one another by themselves, each of a second at most. */
  private static final int MOST = 60;

  /** More than any address tells. */
  private static final int MOST_LOOKED = 1_000_000_000;

  /** How many looks there were; without it nobody asked for more. */
  private static final String TURN = "turn";

  /** How many these looked at. */
  private static final String LOOKED = "looked";

  private static final Set<String> OWN = Set.of(TURN, LOOKED);

  private LookingOn() {}

  /** The parameters of the list alone. */
  static Query without(Query sent) {
    return sent.without(OWN);
  }

  /** The note below a page that looked at a part only. */
  static List<SearchedNote> offered(
      InvocationList list, Page<?> page, Pager pager, RowsBefore rows, Query sent, Links links) {
    Params params = new Params(sent, false);
    int turn = params.number(TURN, 0, 0, MOST);
    int before = params.number(LOOKED, 0, 0, MOST_LOOKED);
    boolean isFirst = params.cursor("after").isEmpty() && params.cursor("before").isEmpty();
    OptionalLong known = isFirst || before > 0 ? OptionalLong.of(before) : OptionalLong.empty();
    boolean goesOn = turn > 0 && turn < MOST && page.items().isEmpty() && page.next().isPresent();
    return SearchedNote.of(list.lookedAt(), known, page, pager).stream()
        .map(
            note ->
                page.next()
                    .map(next -> further(next, before + list.lookedAt(), known.isPresent(), sent))
                    .map(url -> rows.below(url, page).query())
                    .map(
                        further ->
                            note.goingOn(
                                Href.to(links.area("invocations").with(further)),
                                Href.to(
                                    links
                                        .to("invocations", "table")
                                        .with(further)
                                        .with(TURN, turn % MOST + 1)),
                                goesOn))
                    .orElse(note))
        .toList();
  }

  private static Url further(Cursor next, long looked, boolean isKnown, Query sent) {
    Url list =
        new Url("", RowsBefore.without(without(sent)), "")
            .without("page", "after", "before")
            .with("after", next);
    return isKnown ? list.with(LOOKED, looked) : list;
  }
}
