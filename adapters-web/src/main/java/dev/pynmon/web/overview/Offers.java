package dev.pynmon.web.overview;

import dev.pynmon.web.attention.Mends;
import dev.pynmon.web.purge.PurgeNote;
import dev.pynmon.web.rerun.bulk.BulkNote;
import dev.pynmon.web.url.Href;
import java.util.List;

/**
 * What the dashboard offers to its visitor, and what goes on that somebody ordered.
 *
 * @param purge where all is purged; none for those who may not
 * @param mends what of what needs attention this visitor may put right
 * @param again true when what failed may be run again
 * @param purges purges that go on or stopped half-way
 * @param runs runs of many that do
 */
record Offers(Href purge, Mends mends, boolean again, List<PurgeNote> purges, List<BulkNote> runs) {
  /** To who may nothing, where nothing goes on. */
  static final Offers NONE = new Offers(Href.NONE, Mends.NONE, false, List.of(), List.of());

  Offers {
    purges = List.copyOf(purges);
    runs = List.copyOf(runs);
  }
}
