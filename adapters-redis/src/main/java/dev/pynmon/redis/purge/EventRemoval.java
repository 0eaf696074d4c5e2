package dev.pynmon.redis.purge;

import dev.pynmon.application.port.out.purge.Removal;
import dev.pynmon.domain.purge.EventRetention;
import dev.pynmon.domain.purge.Removed;
import dev.pynmon.redis.server.Writer;
import java.util.List;

/**
 * Removes events that are too old or too many, each together with its runs, then runs that are. For
 * one thread.
 */
final class EventRemoval implements Removal {
  private final WrittenApp app;
  private final EventRetention retention;
  private final String oldest;

  /**
   * @param oldest the score before which everything goes, as Redis writes it
   */
  EventRemoval(WrittenApp app, EventRetention retention, String oldest) {
    this.app = app;
    this.retention = retention;
    this.oldest = oldest;
  }

  /** Up to six round trips; a few more at the end. */
  @Override
  public Removed next(int limit) {
    return retention.enabled() ? app.writer().write(turn -> next(turn, limit)) : Removed.NOTHING;
  }

  private Removed next(Writer.Turn turn, int limit) {
    Excess excess = new Excess(turn.asking(), oldest, limit);
    List<String> events = excess.in(app.keys().trigger("evts_by_time"), retention.maxEvents());
    if (!events.isEmpty()) {
      return new Removed(new EventBatch(app, turn).removeEvents(events), false);
    }
    List<String> runs = excess.in(app.keys().trigger("truns_by_time"), retention.maxRuns());
    if (!runs.isEmpty()) {
      return new Removed(new EventBatch(app, turn).removeRuns(runs), false);
    }
    new EventCodes(app.keys(), turn).forgetUnused();
    return Removed.NOTHING;
  }
}
