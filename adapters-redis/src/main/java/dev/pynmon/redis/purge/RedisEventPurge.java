package dev.pynmon.redis.purge;

import dev.pynmon.application.port.out.purge.EventPurge;
import dev.pynmon.application.port.out.purge.Removal;
import dev.pynmon.domain.purge.EventRetention;
import dev.pynmon.domain.purge.Holding;
import dev.pynmon.domain.value.PythonTime;
import dev.pynmon.redis.server.Numbers;
import java.time.Instant;
import java.util.List;

/**
 * Removes old events and runs.
 *
 * @param app the application
 */
record RedisEventPurge(WrittenApp app) implements EventPurge {
  private static final Instant BEGINNING = Instant.parse("0001-01-01T00:00:00Z");

  @Override
  public List<Holding> holdings(EventRetention retention, Instant now) {
    return retention.enabled()
        ? new EventHoldings(app.app(), retention, oldest(retention, now)).all()
        : List.of();
  }

  @Override
  public Removal begin(EventRetention retention, Instant now) {
    return new EventRemoval(app, retention, "(" + Numbers.text(oldest(retention, now)));
  }

  /** The score of what is just not too old. */
  private static double oldest(EventRetention retention, Instant now) {
    Instant first = now.minus(retention.age());
    Instant known = first.isBefore(BEGINNING) ? BEGINNING : first;
    return PythonTime.toUnixSeconds(known) * 1_000;
  }
}
