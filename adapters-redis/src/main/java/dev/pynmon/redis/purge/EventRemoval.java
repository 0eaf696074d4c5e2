package dev.pynmon.redis.purge;

import dev.pynmon.application.port.out.purge.Removal;
import dev.pynmon.domain.purge.EventRetention;
import dev.pynmon.domain.purge.Removed;
import dev.pynmon.domain.value.PythonTime;
import dev.pynmon.redis.server.Numbers;
import dev.pynmon.redis.server.Writer;
import java.time.Instant;
import java.util.List;

/**
 * Removes events that are too old or too many, each together with its runs, then runs that are. For
 * one thread.
 */
final class EventRemoval implements Removal {
  private static final Instant BEGINNING = Instant.parse("0001-01-01T00:00:00Z");

  private final WrittenApp app;
  private final EventRetention retention;
  private final String oldest;

  EventRemoval(WrittenApp app, EventRetention retention, Instant now) {
    this.app = app;
    this.retention = retention;
    Instant first = now.minus(retention.age());
    Instant known = first.isBefore(BEGINNING) ? BEGINNING : first;
    this.oldest = "(" + Numbers.text(PythonTime.toUnixSeconds(known) * 1_000);
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
